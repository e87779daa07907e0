package com.taskmanager.persistence.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Drops the partitions of days before a day, and deletes what came on such a day without having
/// one.
final class ForgetDays {
    private static final String PAST =
            """
            SELECT inhrelid::regclass::text FROM pg_inherits
             WHERE inhparent = 'event_log'::regclass
               AND starts_with(inhrelid::regclass::text, ?) AND inhrelid::regclass::text < ?
            """;

    private static final String STRAYS = "DELETE FROM event_log_default WHERE accepted_at < ?";

    private ForgetDays() {}

    static int execute(Connection connection, LocalDate day) throws SQLException {
        deleteStrays(connection, day);
        var past = past(connection, day);
        try (var statement = connection.createStatement()) {
            for (var table : past) {
                statement.execute("DROP TABLE " + table);
            }
        }
        return past.size();
    }

    private static void deleteStrays(Connection connection, LocalDate day) throws SQLException {
        try (var statement = connection.prepareStatement(STRAYS)) {
            statement.setObject(1, day.atStartOfDay().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private static List<String> past(Connection connection, LocalDate day) throws SQLException {
        try (var statement = connection.prepareStatement(PAST)) {
            statement.setString(1, Days.PREFIX);
            statement.setString(2, Days.table(day));
            try (var rows = statement.executeQuery()) {
                var tables = new ArrayList<String>();
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
                return tables;
            }
        }
    }
}
