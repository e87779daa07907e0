package com.taskmanager.persistence.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.Adoption;
import com.taskmanager.application.inbox.Adoptions;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

record JdbcAdoptions(JdbcClient jdbc) implements Adoptions {
    /// Nothing sorts before the empty user.
    private static final String AFTER =
            """
            SELECT user_id, topic, until
              FROM inbox_adoption
             WHERE consumer = :consumer AND (user_id, topic) > (:user, :topic)
             ORDER BY user_id, topic
             LIMIT :limit
            """;

    private static final String SETTLE =
            """
            DELETE FROM inbox_adoption
             WHERE consumer = :consumer AND user_id = :user AND topic = :topic
            """;

    @Override
    public List<Adoption> after(String consumer, @Nullable StreamId stream, int limit) {
        return jdbc
                .sql(AFTER)
                .param("consumer", consumer)
                .param("user", stream == null ? "" : stream.user().value())
                .param("topic", stream == null ? "" : stream.topic().name())
                .param("limit", limit)
                .query((row, _) -> new Adoption(Columns.stream(row), row.getLong("until")))
                .stream()
                .toList();
    }

    @Override
    public void settle(String consumer, StreamId stream) {
        jdbc.sql(SETTLE)
                .param("consumer", consumer)
                .param("user", stream.user().value())
                .param("topic", stream.topic().name())
                .update();
    }
}
