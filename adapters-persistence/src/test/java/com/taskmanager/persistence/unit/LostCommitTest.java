package com.taskmanager.persistence.unit;

import static com.taskmanager.application.testing.InMemoryWorld.NOON;
import static com.taskmanager.application.testing.Samples.ALICE;
import static com.taskmanager.application.testing.Samples.ORIGIN;
import static com.taskmanager.application.testing.Samples.caller;
import static com.taskmanager.application.testing.Samples.details;
import static com.taskmanager.application.testing.Samples.task;
import static com.taskmanager.application.testing.Samples.undated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.port.OutcomeUnknown;
import com.taskmanager.application.task.NewTask;
import com.taskmanager.application.task.TaskResult;
import com.taskmanager.domain.task.TaskEvent;
import com.taskmanager.domain.task.TaskId;
import com.taskmanager.persistence.testing.CuttingProxy;
import com.taskmanager.persistence.testing.CuttingProxy.Cut;
import com.taskmanager.persistence.testing.PostgresWorld;
import com.taskmanager.persistence.testing.TestDatabase;
import com.taskmanager.persistence.testing.TestPostgres;
import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Schedule 17 of the protocols: the connection is lost while COMMIT is on the wire.
class LostCommitTest {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final NewTask PLANTS = new NewTask(details("Water the plants"), undated());

    private final TestDatabase database = TestPostgres.newDatabase();
    private final JdbcClient direct = JdbcClient.create(database.pool());
    private final CuttingProxy proxy = CuttingProxy.to(database);
    private final HikariDataSource pool = proxy.pool(database, 4);
    private final AtomicInteger pauses = new AtomicInteger();
    private final PostgresWorld world = new PostgresWorld(pool, _ -> pause());

    @AfterEach
    void close() {
        pool.close();
        proxy.close();
        database.close();
    }

    /// With streams that are known the commit goes along with the events.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void answersAsIfNothingHappenedWhenTheCommitArrived(boolean known) {
        long before = tasksBefore(known);
        proxy.cutNext(Cut.AFTER_THE_SERVER);

        assertThat(create()).isInstanceOf(TaskResult.Done.class);
        assertThat(tasks()).isEqualTo(before + 1);
        assertThat(pauses).hasValue(0);
        assertThat(world.woken()).containsExactly(29);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void repeatsWhenTheCommitDidNotArrive(boolean known) {
        long before = tasksBefore(known);
        proxy.cutNext(Cut.BEFORE_THE_SERVER);

        assertThat(create()).isInstanceOf(TaskResult.Done.class);
        assertThat(tasks()).isEqualTo(before + 1);
        assertThat(world.stored())
                .extracting(OutboxEvent::sequence)
                .endsWith(before + 1, before + 1)
                .hasSize(Math.toIntExact(2 * (before + 1)));
        assertThat(pauses).hasValueGreaterThan(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void saysThatItDoesNotKnowWhileTheServerWaitsForMore(boolean known) {
        long before = tasksBefore(known);
        proxy.cutNext(Cut.BEFORE_THE_SERVER_UNNOTICED);

        assertThatThrownBy(this::create).isInstanceOf(OutcomeUnknown.class);
        assertThat(tasks()).isEqualTo(before);
    }

    /// Who forgot the user's lock has nothing to ask by until the events are there.
    @Test
    void sendsNoCommitAlongThatCannotBeAskedAfter() {
        tasksBefore(true);
        proxy.cutNext(Cut.AFTER_THE_SERVER);

        world.unitOfWork().run(this::tellWithoutALock);

        assertThat(world.stored()).extracting(OutboxEvent::sequence).endsWith(3L, 3L).hasSize(6);
    }

    /// Only a database that was exchanged under a running program can come to that.
    @Test
    void commitsNothingWithoutANumber() {
        tasksBefore(true);
        direct.sql("DELETE FROM event_stream").update();

        assertThat(create()).isInstanceOf(TaskResult.Done.class);
        assertThat(pauses).hasValue(1);
        assertThat(world.stored()).extracting(OutboxEvent::sequence).endsWith(1L, 1L);
    }

    /// What a constraint of the business refuses in the commit is no matter of the events.
    @Test
    void isRefusedByADeferredConstraintOnce() {
        tasksBefore(true);
        direct.sql("CREATE TABLE pledge (n int UNIQUE DEFERRABLE INITIALLY DEFERRED)").update();
        var tries = new AtomicInteger();

        assertThatThrownBy(() -> world.unitOfWork().run(() -> pledgeTwice(tries)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(tries).hasValue(1);
        assertThat(world.stored()).hasSize(4);
    }

    /// After a recovery the same transaction id may be another transaction's.
    @Test
    void trustsNoCommitOfAnotherHistory() {
        proxy.cutNext(Cut.AFTER_THE_SERVER);
        proxy.atCut(() -> direct.sql("SELECT pg_stat_reset_shared('wal')").query().singleRow());

        assertThatThrownBy(this::create).isInstanceOf(OutcomeUnknown.class);
        assertThat(tasks()).isOne();
    }

    @Test
    void asksAlsoAboutAUnitThatMadeNoEvents() {
        proxy.cutNext(Cut.AFTER_THE_SERVER);
        var tries = new AtomicInteger();

        world.unitOfWork().run(() -> claimSomething(tries));

        assertThat(tries).hasValue(1);
    }

    @Test
    void repeatsAUnitThatOnlyRead() {
        proxy.cutNext(Cut.AFTER_THE_SERVER);
        var tries = new AtomicInteger();

        world.unitOfWork().run(() -> world.tasks().findForChange(ALICE, anyId(tries)).isPresent());

        assertThat(tries).hasValue(2);
    }

    /// In which the server notices that a connection has ended.
    private void pause() {
        pauses.incrementAndGet();
        LockSupport.parkNanos(PAUSE.toNanos());
    }

    /// The second event of a stream shows that it had one before.
    private long tasksBefore(boolean known) {
        if (known) {
            create();
            create();
        }
        return tasks();
    }

    private boolean tellWithoutALock() {
        var created = new TaskEvent.TaskCreated(task(ALICE, new TaskId(7), "Unlocked"), NOON);
        world.events().record(ORIGIN, created);
        return true;
    }

    private int pledgeTwice(AtomicInteger tries) {
        tries.incrementAndGet();
        create();
        return world.jdbc().sql("INSERT INTO pledge VALUES (1), (1)").update();
    }

    private TaskId anyId(AtomicInteger tries) {
        tries.incrementAndGet();
        return new TaskId(7);
    }

    private int claimSomething(AtomicInteger tries) {
        tries.incrementAndGet();
        return world.jdbc()
                .sql("INSERT INTO task_occurrence VALUES (gen_random_uuid(), 1)")
                .update();
    }

    private TaskResult create() {
        return world.useCases().createTask().create(caller(ALICE), PLANTS);
    }

    private long tasks() {
        return direct.sql("SELECT count(*) FROM task").query(Long.class).single();
    }
}
