package com.taskmanager.persistence.inbox;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.ConsumerRegister;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.Set;

/// An event that is committed while this reads the counters is above what it reads, and comes.
record JdbcConsumerRegister(JdbcClient jdbc) implements ConsumerRegister {
    private static final String ENTER =
            """
            INSERT INTO inbox_consumer AS c (consumer, registered_at) VALUES (:consumer, :now)
                ON CONFLICT (consumer) DO UPDATE SET registered_at = excluded.registered_at
                 WHERE c.registered_at IS NULL
            """;

    private static final String HAS_BEGUN =
            "SELECT EXISTS (SELECT FROM inbox_position WHERE consumer = :consumer)";

    private static final String BEGIN_HERE =
            """
            INSERT INTO inbox_position (consumer, topic, user_id, last_seq)
            SELECT :consumer, topic, user_id, last_seq
              FROM event_stream WHERE topic = ANY (:topics)
             ORDER BY user_id, topic
            """;

    private static final String OPEN =
            """
            INSERT INTO inbox_position (consumer, topic, user_id)
            SELECT :consumer, topic, user_id
              FROM event_stream WHERE topic = ANY (:topics)
             ORDER BY user_id, topic
                ON CONFLICT DO NOTHING
            """;

    private static final String NOTE_ENDS =
            """
            INSERT INTO inbox_adoption AS a (consumer, topic, user_id, until)
            SELECT p.consumer, p.topic, p.user_id, s.last_seq
              FROM inbox_position p
              JOIN event_stream s ON s.user_id = p.user_id AND s.topic = p.topic
             WHERE p.consumer = :consumer AND p.topic = ANY (:topics) AND p.last_seq < s.last_seq
                ON CONFLICT (consumer, user_id, topic) DO UPDATE SET until = excluded.until
            """;

    @Override
    public boolean enter(String consumer, Instant now) {
        return jdbc.sql(ENTER).param("consumer", consumer).param("now", Columns.time(now)).update()
                == 1;
    }

    @Override
    public boolean hasBegun(String consumer) {
        return jdbc.sql(HAS_BEGUN).param("consumer", consumer).query(Boolean.class).single();
    }

    @Override
    public int beginHere(String consumer, Set<Topic> topics) {
        return update(BEGIN_HERE, consumer, topics);
    }

    @Override
    public int noteEnds(String consumer, Set<Topic> topics) {
        update(OPEN, consumer, topics);
        return update(NOTE_ENDS, consumer, topics);
    }

    private int update(String sql, String consumer, Set<Topic> topics) {
        return jdbc.sql(sql)
                .param("consumer", consumer)
                .param("topics", topics.stream().map(Topic::name).toArray(String[]::new))
                .update();
    }
}
