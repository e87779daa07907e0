package com.taskmanager.persistence.unit;

import static com.taskmanager.application.testing.Samples.ALICE;
import static com.taskmanager.application.testing.Samples.BOB;
import static com.taskmanager.application.testing.Samples.caller;
import static com.taskmanager.application.testing.Samples.details;
import static com.taskmanager.application.testing.Samples.undated;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.bin.EmptyBin;
import com.taskmanager.application.event.EventData;
import com.taskmanager.application.idempotency.Fingerprint;
import com.taskmanager.application.idempotency.IdempotencyKey;
import com.taskmanager.application.idempotency.IdempotencyUseCases;
import com.taskmanager.application.idempotency.KeptAnswers.KeyUse;
import com.taskmanager.application.idempotency.StoredAnswer;
import com.taskmanager.application.task.NewTask;
import com.taskmanager.application.task.TaskBatch;
import com.taskmanager.application.task.TaskBatch.Mode;
import com.taskmanager.application.task.TaskOperation;
import com.taskmanager.application.task.TaskRef;
import com.taskmanager.application.task.TaskResult;
import com.taskmanager.application.task.TaskUseCases;
import com.taskmanager.application.testing.SettableClock;
import com.taskmanager.domain.task.Patch;
import com.taskmanager.domain.task.Priority;
import com.taskmanager.domain.task.TaskId;
import com.taskmanager.domain.task.TaskPatch;
import com.taskmanager.domain.user.UserId;
import com.taskmanager.persistence.testing.OnPostgres;
import com.taskmanager.persistence.testing.PostgresWorld;
import com.taskmanager.persistence.testing.Together;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Every use case, the inbox's included, against every other one on the same tasks: the order of
/// locks is the same everywhere, so nobody is ever in a deadlock, not even one that a repeat or a
/// savepoint would hide.
class NoDeadlockTest extends OnPostgres {
    static final NewTask PLANTS = new NewTask(details("Water the plants"), undated());
    private static final int ROUNDS = 4;

    private final AtomicInteger repeats = new AtomicInteger();
    private final PostgresWorld world = new PostgresWorld(pool, _ -> repeats.incrementAndGet());
    private final TaskUseCases tasks = world.useCases();
    private final BusyInbox inbox = new BusyInbox(world, pool);

    @Test
    void neverStandsInItsOwnWay() {
        int count = useCases(created(), created()).size();
        for (int one = 0; one < count; one++) {
            for (int other = one; other < count; other++) {
                race(one, other);
            }
        }
    }

    private void race(int one, int other) {
        var shared = created();
        inbox.share(shared);
        var useCases = useCases(shared, created());
        Together.run(List.of(often(useCases.get(one)), often(useCases.get(other))));
        inbox.settle();
        assertThat(repeats).as("use case %d with %d", one, other).hasValue(0);
        assertThat(inbox.trouble()).as("use case %d with %d", one, other).isEmpty();
    }

    private List<Runnable> useCases(TaskId low, TaskId high) {
        var ref = TaskRef.any(low);
        return List.of(
                () -> tasks.createTask().create(caller(ALICE), PLANTS),
                () -> tasks.changeTask().change(caller(ALICE), ref, urgent()),
                () -> tasks.completeTask().complete(caller(ALICE), ref),
                () -> tasks.reopenTask().reopen(caller(ALICE), ref),
                () -> tasks.skipOccurrence().skip(caller(ALICE), ref),
                () -> tasks.deleteTask().delete(caller(ALICE), ref),
                () -> tasks.restoreTask().restore(caller(ALICE), ref),
                () -> batch(Mode.ALL, low, high),
                () -> batch(Mode.EACH, high, low),
                () -> withKey(ref),
                () -> forBoth(List.of(ALICE, BOB)),
                () -> forBoth(List.of(BOB, ALICE)),
                this::emptyBin,
                () -> idempotency().forgetAnswers().run(),
                inbox::deliver,
                inbox::takeUp,
                inbox::retry,
                inbox::decide,
                inbox::lose);
    }

    private static TaskPatch urgent() {
        var timing = new TaskPatch.Timing(Patch.keep(), Patch.keep(), Patch.keep(), ZoneOffset.UTC);
        return new TaskPatch(null, Patch.keep(), Patch.set(Priority.HIGH), Patch.keep(), timing);
    }

    private static Runnable often(Runnable work) {
        return () -> {
            for (int round = 0; round < ROUNDS; round++) {
                work.run();
            }
        };
    }

    private void batch(Mode mode, TaskId first, TaskId second) {
        var operations = new ArrayList<TaskOperation>();
        for (var id : List.of(first, second)) {
            operations.add(new TaskOperation.Restore(TaskRef.any(id)));
            operations.add(new TaskOperation.Complete(TaskRef.any(id)));
            operations.add(new TaskOperation.Reopen(TaskRef.any(id)));
        }
        tasks.runBatch().run(caller(ALICE), new TaskBatch(mode, operations));
    }

    private void withKey(TaskRef ref) {
        var use = new KeyUse(ALICE, new IdempotencyKey("key"), new Fingerprint("aa"));
        idempotency()
                .oncePerKey()
                .run(
                        use,
                        () -> {
                            tasks.completeTask().complete(caller(ALICE), ref);
                            return new StoredAnswer(200, Map.of(), EventData.of(new byte[0]));
                        });
    }

    private void forBoth(List<UserId> users) {
        world.unitOfWork()
                .run(
                        () -> {
                            world.locks().lock(users);
                            users.forEach(user -> tasks.createTask().create(caller(user), PLANTS));
                            return true;
                        });
    }

    private void emptyBin() {
        var later = new SettableClock(world.clock().instant().plus(Duration.ofDays(31)));
        EmptyBin.of(world.unitOfWork(), world.bin(), later).run();
    }

    private IdempotencyUseCases idempotency() {
        return new IdempotencyUseCases(world.unitOfWork(), world.answers(), world.clock());
    }

    private TaskId created() {
        return switch (tasks.createTask().create(caller(ALICE), PLANTS)) {
            case TaskResult.Done(var task) -> task.id();
            case TaskResult.NoSuchTask _, TaskResult.Stale _, TaskResult.Refused _ ->
                    throw new IllegalStateException("not created");
        };
    }
}
