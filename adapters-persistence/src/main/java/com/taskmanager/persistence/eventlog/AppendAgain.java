package com.taskmanager.persistence.eventlog;

import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.domain.user.UserId;
import com.taskmanager.persistence.operations.JdbcOperatorActions;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/// Rows of the log as rows of the outbox, in the order in which they were accepted. The slot of a
/// user is computed here: the database does not know how.
final class AppendAgain {
    private static final String USERS =
            """
            SELECT DISTINCT user_id FROM event_log
             WHERE topic = ? AND accepted_at >= ? AND accepted_at < ? AND data IS NOT NULL
            """;

    private static final String APPEND =
            """
            INSERT INTO outbox (slot, topic, user_id, user_seq, event_id, occurred_at, data)
            SELECT slot, topic, user_id, user_seq, event_id, occurred_at, data
              FROM event_log JOIN unnest(?::text[], ?::smallint[]) AS place (user_id, slot)
                   USING (user_id)
             WHERE topic = ? AND accepted_at >= ? AND accepted_at < ? AND data IS NOT NULL
             ORDER BY accepted_at, user_seq
            """;

    private AppendAgain() {}

    static int execute(
            Connection connection, Topic topic, Instant from, Instant to, OperatorAction action)
            throws SQLException {
        var slots = slots(connection, topic, from, to);
        JdbcOperatorActions.add(connection, action);
        try (var statement = connection.prepareStatement(APPEND)) {
            statement.setObject(1, slots.keySet().toArray(String[]::new));
            statement.setObject(2, slots.values().stream().mapToInt(Integer::intValue).toArray());
            statement.setString(3, topic.name());
            statement.setObject(4, from.atOffset(ZoneOffset.UTC));
            statement.setObject(5, to.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        }
    }

    private static Map<String, Integer> slots(
            Connection connection, Topic topic, Instant from, Instant to) throws SQLException {
        try (var statement = connection.prepareStatement(USERS)) {
            statement.setString(1, topic.name());
            statement.setObject(2, from.atOffset(ZoneOffset.UTC));
            statement.setObject(3, to.atOffset(ZoneOffset.UTC));
            try (var rows = statement.executeQuery()) {
                var slots = new HashMap<String, Integer>();
                while (rows.next()) {
                    var user = rows.getString(1);
                    slots.put(user, Slots.of(new UserId(user)));
                }
                return slots;
            }
        }
    }
}
