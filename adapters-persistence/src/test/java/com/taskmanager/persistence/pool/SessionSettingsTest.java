package com.taskmanager.persistence.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.persistence.testing.TestDatabase;
import com.taskmanager.persistence.testing.TestPostgres;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.util.Map;

class SessionSettingsTest {
    private final TestDatabase database = TestPostgres.newDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "lock_timeout, 2s",
        "idle_in_transaction_session_timeout, 10s",
        "transaction_timeout, 1min",
        "client_connection_check_interval, 2s",
        "tcp_keepalives_idle, 5",
        "tcp_keepalives_interval, 2",
        "tcp_keepalives_count, 3",
        "tcp_user_timeout, 10000",
        "transaction_isolation, read committed",
        "enable_seqscan, on"
    })
    void tellsEverySession(String setting, String value) {
        assertThat(show(SessionSettings.main(), setting)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "idle_in_transaction_session_timeout, 12s",
        "lock_timeout, 2s",
        "transaction_timeout, 1min",
        "enable_seqscan, off",
        "enable_bitmapscan, off",
        "enable_sort, off"
    })
    void tellsTheRelaysSessions(String setting, String value) {
        assertThat(show(SessionSettings.relay(Duration.ofSeconds(7)), setting)).isEqualTo(value);
    }

    @Test
    void goesWithoutWhatAServerDoesNotKnow() {
        var settings =
                new SessionSettings(
                        Map.of("lock_timeout", "3s"),
                        Map.of("no_such_setting", "1", "statement_timeout", "4s"));

        assertThat(show(settings, "lock_timeout")).isEqualTo("3s");
        assertThat(show(settings, "statement_timeout")).isEqualTo("4s");
    }

    @Test
    void leavesWhatAPersonSet() {
        var config = config();
        config.addDataSourceProperty("options", "-c lock_timeout=9s");
        SessionSettings.main().applyTo(config);

        assertThat(show(config, "lock_timeout")).isEqualTo("9s");
    }

    /// What people wrote must not come into logs and dead letters by way of an error.
    @Test
    void quotesNoRowInAnError() {
        var config = config();
        SessionSettings.main().applyTo(config);
        try (var pool = new HikariDataSource(config)) {
            var jdbc = JdbcClient.create(pool);
            jdbc.sql("CREATE TEMPORARY TABLE diary (line text UNIQUE)").update();
            var insert = jdbc.sql("INSERT INTO diary VALUES (:line)").param("line", "my secret");
            insert.update();

            assertThatThrownBy(insert::update)
                    .hasMessageContaining("duplicate key")
                    .hasMessageNotContaining("secret");
        }
    }

    private String show(SessionSettings settings, String setting) {
        var config = config();
        settings.applyTo(config);
        return show(config, setting);
    }

    private static String show(HikariConfig config, String setting) {
        try (var pool = new HikariDataSource(config)) {
            return JdbcClient.create(pool).sql("SHOW " + setting).query(String.class).single();
        }
    }

    private HikariConfig config() {
        var config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(1);
        return config;
    }
}
