package com.taskmanager.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.application.history.DatabaseHistory;
import com.taskmanager.application.history.DatabaseHistoryContract;
import com.taskmanager.application.history.Declaration;
import com.taskmanager.application.history.HistoryGuard;
import com.taskmanager.application.history.HistoryUnclear;
import com.taskmanager.application.history.HistoryWitness;
import com.taskmanager.application.history.Sighting;
import com.taskmanager.application.history.Trust;
import com.taskmanager.persistence.testing.TestDatabase;
import com.taskmanager.persistence.testing.TestPostgres;
import com.taskmanager.persistence.testing.Together;
import com.zaxxer.hikari.HikariDataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

class JdbcDatabaseHistoryTest implements DatabaseHistoryContract {
    private final TestDatabase database = TestPostgres.newDatabase();
    private final HikariDataSource pool = database.pool();
    private final JdbcClient jdbc = JdbcClient.create(pool);
    private final JdbcDatabaseHistory history = new JdbcDatabaseHistory(pool);

    @AfterEach
    void close() {
        pool.close();
        database.close();
    }

    @Test
    void saysTheSameOfItsNameEachTimeAndGoesOn() {
        var first = history.look();
        long durable = history.durablePosition();
        var second = history.look();

        assertThat(second.system()).isEqualTo(first.system()).matches("\\d+");
        assertThat(second.timeline()).isEqualTo(first.timeline()).isPositive();
        assertThat(durable).isBetween(first.position(), second.position() - 1);
        assertThat(second.declarations()).isZero();
    }

    @Test
    void beginsANewHistoryForAllStreamsAndThoseThatComeLater() {
        stream("alice", 90);
        restored();
        stream("bob", 5);
        stream("alice", 95);
        restored();

        assertThat(streams())
                .containsExactly("alice 95 epoch 3 bases {90,95}", "bob 5 epoch 3 bases {5}");
    }

    @Test
    void beginsNoNewHistoryWhereNothingWasLost() {
        stream("alice", 90);
        history.declare(Declaration.NOTHING_LOST, 1, history.look(), history.look());
        history.declare(Declaration.PROMOTED, 2, history.look(), history.look());

        assertThat(streams()).containsExactly("alice 90 epoch 1 bases ");
        assertThat(history.look().declarations()).isEqualTo(2);
    }

    @Test
    void beginsOneHistoryWhenEightProcessesDeclareTheSameAtOnce() {
        stream("alice", 90);
        for (int round = 1; round <= 20; round++) {
            var found = history.look();
            int next = found.declarations() + 1;
            Together.run(8, n -> history.declare(Declaration.RESTORED, next + n, found, found));

            assertThat(declarations()).isEqualTo(round);
        }

        int number = history.look().declarations();
        var bases = String.join(",", Collections.nCopies(number, "90"));
        assertThat(streams())
                .containsExactly("alice 90 epoch " + (number + 1) + " bases {" + bases + "}");
    }

    /// Numbers that this database never heard of, and no event of it bears.
    @Test
    void skipsHistoriesThatItKnowsNothingOf() {
        stream("alice", 90);
        var found = history.look();
        history.declare(Declaration.RESTORED, 3, found, found);

        assertThat(streams()).containsExactly("alice 90 epoch 4 bases {90,90,90}");
    }

    @Test
    void knowsADatabaseWithoutTables() {
        try (var empty = TestPostgres.emptyDatabase();
                var connections = empty.pool()) {
            var unprepared = new JdbcDatabaseHistory(connections);

            assertThat(unprepared.isPrepared()).isFalse();
            assertThat(unprepared.look().declarations()).isZero();
        }
        assertThat(history.isPrepared()).isTrue();
    }

    @Test
    void opensNoConnectionToADatabaseThatIsBehind() throws SQLException {
        var now = history.look();
        var ahead = new Sighting(now.system(), now.timeline(), now.position() + 1_000_000_000, 0);
        var watched = new WatchedDataSource(pool, new HistoryGuard(fixed(ahead), Trust.NONE));

        assertThatThrownBy(watched::getConnection)
                .isInstanceOf(SQLException.class)
                .hasCauseInstanceOf(HistoryUnclear.class)
                .hasMessageContaining("behind");
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    private static HistoryWitness fixed(Sighting sighting) {
        return new HistoryWitness() {
            @Override
            public Optional<Sighting> remembered() {
                return Optional.of(sighting);
            }

            @Override
            public void remember(Sighting another) {
                throw new AssertionError("nothing here is to be remembered");
            }
        };
    }

    private void restored() {
        var found = history.look();
        history.declare(Declaration.RESTORED, found.declarations() + 1, found, found);
    }

    private long declarations() {
        return jdbc.sql("SELECT count(*) FROM history_declaration").query(Long.class).single();
    }

    @Override
    public DatabaseHistory history() {
        return history;
    }

    @Override
    public long write() {
        return jdbc.sql(
                        """
                        INSERT INTO event_stream (user_id, topic, last_seq) VALUES ('alice', 't', 1)
                            ON CONFLICT (user_id, topic)
                            DO UPDATE SET last_seq = event_stream.last_seq + 1
                        RETURNING epoch
                        """)
                .query(Long.class)
                .single();
    }

    @Override
    public Runnable backup() {
        jdbc.sql("CREATE TABLE streams_then AS TABLE event_stream").update();
        jdbc.sql("CREATE TABLE declared_then AS TABLE history_declaration").update();
        return () -> {
            jdbc.sql("TRUNCATE event_stream, history_declaration").update();
            jdbc.sql("INSERT INTO event_stream TABLE streams_then").update();
            jdbc.sql("INSERT INTO history_declaration TABLE declared_then").update();
            jdbc.sql("ALTER TABLE event_stream ALTER COLUMN epoch SET DEFAULT 1").update();
        };
    }

    private void stream(String user, long last) {
        jdbc.sql(
                        """
                        INSERT INTO event_stream (user_id, topic, last_seq) VALUES (:user, 't', :last)
                            ON CONFLICT (user_id, topic) DO UPDATE SET last_seq = :last
                        """)
                .param("user", user)
                .param("last", last)
                .update();
    }

    private List<@Nullable String> streams() {
        return jdbc.sql(
                        """
                        SELECT format('%s %s epoch %s bases %s', user_id, last_seq, epoch, epoch_bases)
                          FROM event_stream ORDER BY user_id
                        """)
                .query(String.class)
                .list();
    }
}
