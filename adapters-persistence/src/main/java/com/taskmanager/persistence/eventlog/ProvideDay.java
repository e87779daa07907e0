package com.taskmanager.persistence.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/// Makes the partition of a day and moves there what has come for it already. Meanwhile nothing can
/// come: the lock on the default partition is waited for by those who write to it, and lasts as
/// long as that moving.
final class ProvideDay {
    private static final String EXISTS = "SELECT to_regclass(?) IS NOT NULL";

    private ProvideDay() {}

    static int execute(Connection connection, LocalDate day) throws SQLException {
        if (exists(connection, day)) {
            return 0;
        }
        try (var statement = connection.createStatement()) {
            statement.execute(making(day));
            return 1;
        }
    }

    private static String making(LocalDate day) {
        return """
            LOCK TABLE event_log_default IN ACCESS EXCLUSIVE MODE;
            CREATE TABLE %1$s (LIKE event_log INCLUDING ALL);
            WITH moved AS (
                DELETE FROM event_log_default
                 WHERE accepted_at >= '%2$s 00:00+00' AND accepted_at < '%3$s 00:00+00'
                RETURNING *)
            INSERT INTO %1$s SELECT * FROM moved;
            ALTER TABLE event_log ATTACH PARTITION %1$s
                  FOR VALUES FROM ('%2$s 00:00+00') TO ('%3$s 00:00+00')
            """
                .formatted(Days.table(day), day, day.plusDays(1));
    }

    private static boolean exists(Connection connection, LocalDate day) throws SQLException {
        try (var statement = connection.prepareStatement(EXISTS)) {
            statement.setString(1, Days.table(day));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
