package com.taskmanager.persistence.inbox;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.DeadLetter;
import com.taskmanager.application.inbox.DeadLetter.Identity;
import com.taskmanager.application.inbox.FiledLetter;
import com.taskmanager.application.inbox.FiledLetter.Status;
import com.taskmanager.application.inbox.FiledLetters;
import com.taskmanager.application.inbox.TransportPlace;
import com.taskmanager.persistence.unit.DatabaseErrors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

record JdbcFiledLetters(JdbcClient jdbc) implements FiledLetters {
    private static final String FIND =
            """
            SELECT id, consumer, topic, user_id, seq, event_id, type, cause, error, attempts, event,
                   status, at_partition, at_offset
              FROM dead_letter
             WHERE id = :id
            """;

    private static final String LOCK = FIND + " FOR UPDATE";

    private static final String REPLACE =
            """
            UPDATE dead_letter
               SET status = :status, error = :error, attempts = :attempts
             WHERE id = :id
            """;

    private static final String REMOVE = "DELETE FROM dead_letter WHERE id = :id";

    @Override
    public Optional<FiledLetter> find(long id) {
        return DatabaseErrors.translated(() -> one(FIND, id));
    }

    @Override
    public Optional<FiledLetter> lock(long id) {
        return one(LOCK, id);
    }

    @Override
    public void replace(FiledLetter letter) {
        jdbc.sql(REPLACE)
                .param("status", letter.status().name())
                .param("error", letter.letter().error())
                .param("attempts", letter.letter().attempts())
                .param("id", letter.id())
                .update();
    }

    @Override
    public void remove(long id) {
        jdbc.sql(REMOVE).param("id", id).update();
    }

    private Optional<FiledLetter> one(String sql, long id) {
        return jdbc.sql(sql).param("id", id).query((row, _) -> filed(row)).optional();
    }

    private static FiledLetter filed(ResultSet row) throws SQLException {
        return new FiledLetter(
                row.getLong("id"),
                row.getString("consumer"),
                new DeadLetter(
                        new Topic(row.getString("topic")),
                        identity(row),
                        DeadLetter.Cause.valueOf(row.getString("cause")),
                        row.getString("error"),
                        row.getInt("attempts"),
                        EventData.of(row.getBytes("event")),
                        place(row)),
                Status.valueOf(row.getString("status")));
    }

    static @Nullable TransportPlace place(ResultSet row) throws SQLException {
        int partition = row.getInt("at_partition");
        return row.wasNull()
                ? null
                : new TransportPlace(
                        new Topic(row.getString("topic")), partition, row.getLong("at_offset"));
    }

    static @Nullable Identity identity(ResultSet row) throws SQLException {
        return row.getString("user_id") == null
                ? null
                : new Identity(
                        Columns.number(row),
                        row.getObject("event_id", UUID.class),
                        row.getString("type"));
    }
}
