package com.taskmanager.persistence.unit;

import static com.taskmanager.application.testing.Samples.ALICE;
import static com.taskmanager.application.testing.Samples.SERIES;
import static com.taskmanager.application.testing.Samples.caller;
import static com.taskmanager.application.testing.Samples.details;
import static com.taskmanager.application.testing.Samples.undated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.application.port.Contention;
import com.taskmanager.application.port.Unavailable;
import com.taskmanager.application.task.NewTask;
import com.taskmanager.application.task.TaskResult;
import com.taskmanager.domain.task.SeriesPosition;
import com.taskmanager.persistence.testing.OnPostgres;
import com.taskmanager.persistence.testing.PostgresWorld;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

class TroubleTest extends OnPostgres {
    private static final NewTask PLANTS = new NewTask(details("Water the plants"), undated());

    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger pauses = new AtomicInteger();
    private final PostgresWorld troubled = new PostgresWorld(pool, _ -> pauses.incrementAndGet());
    private final JdbcClient jdbc = troubled.jdbc();

    @Test
    void repeatsWhenItsConnectionIsKilledBeforeTheCommit() {
        var result = run(() -> create(this::killMyConnection));

        assertThat(result).isInstanceOf(TaskResult.Done.class);
        assertThat(tries).hasValue(2);
        assertThat(troubled.stored()).hasSize(2);
    }

    @Test
    void repeatsWhenAnotherTransactionWasInTheWay() {
        var result = run(() -> create(() -> raise("40001")));

        assertThat(result).isInstanceOf(TaskResult.Done.class);
        assertThat(tries).hasValue(2);
        assertThat(pauses).hasValue(1);
        assertThat(troubled.stored()).hasSize(2);
    }

    @Test
    void givesUpAfterThreeRepeats() {
        assertThatThrownBy(() -> run(() -> raise("40P01")))
                .isInstanceOf(Unavailable.class)
                .hasCauseInstanceOf(Contention.class);
        assertThat(tries).hasValue(4);
        assertThat(pauses).hasValue(3);
    }

    @Test
    void repeatsNothingThatIsTheWorksOwnFault() {
        assertThatThrownBy(() -> run(() -> raise("23505")))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void doesNotWaitForAUserLockForEver() throws SQLException {
        try (var other = lockAlice()) {
            assertThatThrownBy(() -> run(this::lockAliceBriefly)).isInstanceOf(Unavailable.class);
            assertThat(other.isValid(1)).isTrue();
        }
        assertThat(tries).hasValue(4);
    }

    /// What SIGSTOP does to a process: its session stays, and holds its locks.
    @Test
    void getsTheLocksOfAProcessThatStands() throws SQLException {
        try (var standing = database.connect();
                var statement = standing.createStatement()) {
            statement.execute("SET idle_in_transaction_session_timeout = '100ms'");
            holdAlice(standing);

            assertThat(run(() -> create(() -> {}))).isInstanceOf(TaskResult.Done.class);
        }
        assertThat(tries).hasValue(1);
    }

    @Test
    void goesOnAfterAConflictInANestedPart() {
        var result =
                run(
                        () -> {
                            assertThatThrownBy(() -> troubled.unitOfWork().nested(this::takeLong))
                                    .isInstanceOf(Contention.class);
                            return create(() -> {});
                        });

        assertThat(result).isInstanceOf(TaskResult.Done.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void goesOnAfterTroubleOfTheServerInANestedPartWhileTheConnectionAnswers() {
        var result =
                run(
                        () -> {
                            assertThatThrownBy(() -> nested("XX000"))
                                    .isInstanceOf(DataAccessException.class);
                            return create(() -> {});
                        });

        assertThat(result).isInstanceOf(TaskResult.Done.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void repeatsWhenNobodyCanWrite() {
        assertThatThrownBy(() -> run(() -> nested("53100"))).isInstanceOf(Unavailable.class);
        assertThat(tries).hasValue(4);
    }

    @Test
    void doesNotGoOnAfterALostConnectionInANestedPart() {
        var result = run(() -> createThoughNestedPart(this::killMyConnection));

        assertThat(result).isInstanceOf(TaskResult.Done.class);
        assertThat(tries).hasValue(2);
        assertThat(troubled.stored()).hasSize(2);
    }

    @Test
    void saysThatThereIsNoDatabase() {
        pool.close();

        assertThatThrownBy(() -> run(() -> true)).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> troubled.catalog().findSuccessor(ALICE, place()))
                .isInstanceOf(Unavailable.class);
        assertThat(tries).hasValue(0);
    }

    private static SeriesPosition place() {
        var day = LocalDateTime.parse("2027-01-31T00:00:00");
        return new SeriesPosition(SERIES, 1, true, day, day);
    }

    private <T> T run(Supplier<T> work) {
        return troubled.unitOfWork()
                .run(
                        () -> {
                            tries.incrementAndGet();
                            return work.get();
                        });
    }

    /// The trouble comes in the first try only, when everything else is done.
    private TaskResult create(Runnable trouble) {
        var result = troubled.useCases().createTask().create(caller(ALICE), PLANTS);
        if (tries.get() == 1) {
            trouble.run();
        }
        return result;
    }

    private TaskResult createThoughNestedPart(Runnable trouble) {
        try {
            return troubled.unitOfWork().nested(() -> create(trouble));
        } catch (Unavailable swallowed) {
            return new TaskResult.Stale(0, 0);
        }
    }

    private boolean nested(String state) {
        return troubled.unitOfWork().nested(() -> raise(state));
    }

    private boolean takeLong() {
        jdbc.sql("SET LOCAL statement_timeout = '50ms'").update();
        jdbc.sql("SELECT 1 FROM pg_sleep(30)").query().singleRow();
        return true;
    }

    private boolean lockAliceBriefly() {
        jdbc.sql("SET LOCAL lock_timeout = '20ms'").update();
        troubled.locks().lock(List.of(ALICE));
        return true;
    }

    private boolean raise(String state) {
        jdbc.sql("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '%s'; END $$".formatted(state))
                .update();
        return true;
    }

    private void killMyConnection() {
        int pid = jdbc.sql("SELECT pg_backend_pid()").query(Integer.class).single();
        try (var killer = database.connect();
                var statement = killer.prepareStatement("SELECT pg_terminate_backend(?, 5000)")) {
            statement.setInt(1, pid);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        jdbc.sql("SELECT 1").query().singleRow();
    }

    private Connection lockAlice() throws SQLException {
        var connection = database.connect();
        holdAlice(connection);
        return connection;
    }

    private static void holdAlice(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(1, ?)")) {
            lock.setInt(1, JdbcUserLocks.number(ALICE));
            lock.execute();
        }
    }
}
