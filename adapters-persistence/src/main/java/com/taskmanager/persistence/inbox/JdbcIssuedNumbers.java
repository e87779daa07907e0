package com.taskmanager.persistence.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.IssuedNumbers;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;

/// For a consumer whose inbox lies in the database of the counters. An event is published after its
/// number was committed, so a statement that begins after the delivery sees it.
record JdbcIssuedNumbers(JdbcClient jdbc) implements IssuedNumbers {
    private static final String UP_TO =
            """
            SELECT s.topic, s.user_id, s.last_seq
              FROM unnest(:topics, :users) AS n (topic, user_id)
              JOIN event_stream s ON s.user_id = n.user_id AND s.topic = n.topic
            """;

    @Override
    public Map<StreamId, Long> upTo(SortedSet<StreamId> streams) {
        var last = new HashMap<StreamId, Long>();
        streams.forEach(stream -> last.put(stream, 0L));
        jdbc.sql(UP_TO)
                .param("topics", Columns.topics(streams))
                .param("users", Columns.users(streams))
                .query(
                        row -> {
                            last.put(Columns.stream(row), row.getLong("last_seq"));
                        });
        return last;
    }
}
