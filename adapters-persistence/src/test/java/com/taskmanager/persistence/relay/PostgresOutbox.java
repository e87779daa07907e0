package com.taskmanager.persistence.relay;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Slots;
import com.taskmanager.application.operations.ParkedStreams;
import com.taskmanager.application.operations.SlotSwitches;
import com.taskmanager.application.relay.OutboxSlots;
import com.taskmanager.application.relay.OutboxSurvey;
import com.taskmanager.application.relay.OutboxTestbed;
import com.taskmanager.persistence.eventlog.EventLogMode;
import com.taskmanager.persistence.testing.TestDatabase;
import com.taskmanager.persistence.testing.TestPostgres;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// An outbox in a database of its own.
final class PostgresOutbox implements OutboxTestbed, AutoCloseable {
    private static final List<String> SETTINGS =
            List.of(
                    "-c enable_seqscan=off",
                    "-c enable_bitmapscan=off",
                    "-c enable_sort=off",
                    "-c enable_hashjoin=off",
                    "-c enable_mergejoin=off",
                    "-c lock_timeout=2s",
                    "-c idle_in_transaction_session_timeout=10s",
                    "-c synchronous_commit=off");

    private final TestDatabase database = TestPostgres.newDatabase();
    private final HikariDataSource pool = relayPool();

    TestDatabase database() {
        return database;
    }

    HikariDataSource pool() {
        return pool;
    }

    @Override
    public OutboxSlots slots() {
        return new JdbcOutboxSlots(pool, EventLogMode.FULL);
    }

    @Override
    public OutboxSurvey survey() {
        return new JdbcOutboxSurvey(pool);
    }

    @Override
    public Writer begin() {
        try {
            var connection = database.connect();
            connection.setAutoCommit(false);
            Sql.run(connection, "SELECT pg_current_xact_id()");
            return new Transaction(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ParkedStreams parked() {
        return new JdbcParkedStreams(pool);
    }

    @Override
    public SlotSwitches switches() {
        return new JdbcSlotSwitches(pool);
    }

    @Override
    public void loseConnections() {
        run(
                """
                SELECT pg_terminate_backend(pid, 10000)
                  FROM pg_locks
                 WHERE relation = 'outbox_slot'::regclass
                   AND pid <> pg_backend_pid()
                   AND database = (SELECT oid FROM pg_database
                                    WHERE datname = current_database())
                """);
    }

    @Override
    public Set<UUID> left() {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT event_id FROM outbox")) {
            var ids = new HashSet<UUID>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void run(String sql) {
        try (var connection = database.connect()) {
            Sql.run(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        pool.close();
        database.close();
    }

    private HikariDataSource relayPool() {
        var config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMinimumIdle(0);
        config.addDataSourceProperty("options", String.join(" ", SETTINGS));
        return new HikariDataSource(config);
    }

    private record Transaction(Connection connection) implements Writer {
        private static final String INSERT =
                """
                INSERT INTO outbox (slot, topic, user_id, user_seq, event_id, occurred_at, data)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                RETURNING seq
                """;

        @Override
        public long append(OutboxEvent event) {
            try (var statement = connection.prepareStatement(INSERT)) {
                statement.setInt(1, Slots.of(event.stream().user()));
                statement.setString(2, event.stream().topic().name());
                statement.setString(3, event.stream().user().value());
                statement.setLong(4, event.sequence());
                statement.setObject(5, event.id());
                statement.setObject(6, event.occurredAt().atOffset(ZoneOffset.UTC));
                statement.setBytes(7, event.data().bytes());
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void commit() {
            try (connection) {
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void rollBack() {
            try (connection) {
                connection.rollback();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
