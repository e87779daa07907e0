package com.taskmanager.persistence.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;

class TestPostgresTest {

    @Test
    void givesEveryTestADatabaseOfItsOwn() throws SQLException {
        try (var one = TestPostgres.newDatabase();
                var other = TestPostgres.newDatabase()) {
            TestPostgres.execute(one, "CREATE TABLE only_here (id int)");

            assertThatThrownBy(() -> TestPostgres.execute(other, "TABLE only_here"))
                    .hasRootCauseMessage(
                            "ERROR: relation \"only_here\" does not exist\n  Position: 7");
        }
    }

    @Test
    void handsOutPoolsAndRawConnections() throws SQLException {
        try (var pooled = TestPostgres.freshDatabase().getConnection()) {
            assertThat(show(pooled, "synchronous_commit")).isEqualTo("on");
        }
        try (var database = TestPostgres.newDatabase();
                var raw = database.connect()) {
            assertThat(show(raw, "server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void endsTheSessionsOfOthers() throws SQLException {
        try (var database = TestPostgres.newDatabase();
                var victim = database.connect()) {
            database.terminateAllOthers();

            assertThatThrownBy(() -> show(victim, "server_encoding"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
