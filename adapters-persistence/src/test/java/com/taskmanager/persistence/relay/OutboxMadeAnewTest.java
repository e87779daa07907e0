package com.taskmanager.persistence.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.persistence.testing.TestDatabase;
import com.taskmanager.persistence.testing.TestPostgres;
import com.zaxxer.hikari.HikariDataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The migration that leaves out of the outbox what the events say themselves.
class OutboxMadeAnewTest {
    private final TestDatabase database = TestPostgres.emptyDatabase();
    private final HikariDataSource pool = database.pool();
    private final JdbcClient jdbc = JdbcClient.create(pool);

    @AfterEach
    void close() {
        pool.close();
        database.close();
    }

    @Test
    void keepsWhatWaitsAndGoesOnWithItsNumbers() {
        migration().target("15").load().migrate();
        append("event_id, type, subject, occurred_at, correlation_id", "'t', 's', now(), 'c'");
        jdbc.sql("DELETE FROM outbox WHERE seq <> 2").update();

        migration().load().migrate();
        append("event_id, occurred_at", "now()");

        assertThat(
                        jdbc.sql(
                                        "SELECT concat_ws(' ', slot, seq, user_seq, topic, user_id, event_id) FROM outbox ORDER BY seq")
                                .query(String.class)
                                .list())
                .containsExactly(line(2, 2), line(4, 1), line(5, 2), line(6, 3));
    }

    private static String line(int seq, int number) {
        return "29 %d %d task-events alice %s"
                .formatted(seq, number, "00000000-0000-0000-0000-00000000000" + number);
    }

    private void append(String columns, String values) {
        jdbc.sql(
                        """
                        INSERT INTO outbox (slot, topic, user_id, user_seq, %s, data)
                        SELECT 29, 'task-events', 'alice', n, lpad(n::text, 32, '0')::uuid, %s, 'x'
                          FROM generate_series(1, 3) AS n
                        """
                                .formatted(columns, values))
                .update();
    }

    private FluentConfiguration migration() {
        return Flyway.configure().dataSource(pool);
    }
}
