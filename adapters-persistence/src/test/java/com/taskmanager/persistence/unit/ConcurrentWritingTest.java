package com.taskmanager.persistence.unit;

import static com.taskmanager.application.testing.Samples.ALICE;
import static com.taskmanager.application.testing.Samples.BOB;
import static com.taskmanager.application.testing.Samples.caller;
import static com.taskmanager.application.testing.Samples.details;
import static com.taskmanager.application.testing.Samples.undated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.EventDraft;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.idempotency.Fingerprint;
import com.taskmanager.application.idempotency.IdempotencyKey;
import com.taskmanager.application.idempotency.IdempotencyUseCases;
import com.taskmanager.application.idempotency.KeptAnswers.KeyUse;
import com.taskmanager.application.idempotency.OnceResult;
import com.taskmanager.application.idempotency.StoredAnswer;
import com.taskmanager.application.task.NewTask;
import com.taskmanager.application.testing.Drafts;
import com.taskmanager.domain.user.UserId;
import com.taskmanager.persistence.testing.OnPostgres;
import com.taskmanager.persistence.testing.Together;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

class ConcurrentWritingTest extends OnPostgres {
    private static final NewTask PLANTS = new NewTask(details("Water the plants"), undated());
    private static final int WRITERS = 8;
    private static final int ROUNDS = 20;

    @Test
    void numbersWithoutGapsWhateverIsRolledBack() {
        Together.run(WRITERS, this::writeAndBreak);

        for (var user : List.of(ALICE, BOB)) {
            var numbers = numbers(user);
            assertThat(numbers)
                    .isNotEmpty()
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, numbers.size()).boxed().toList());
            assertThat(lastNumber(user)).isEqualTo(numbers.size());
        }
    }

    /// Whoever sees a number sees every lower one: that is what commit order means to a reader.
    @Test
    void numbersInTheOrderOfCommits() {
        var done = new AtomicBoolean();
        var reader = Together.start(() -> readUntil(done));

        Together.run(WRITERS, writer -> IntStream.range(0, ROUNDS).forEach(_ -> write(ALICE)));
        done.set(true);

        reader.join();
        assertThat(numbers(ALICE)).hasSize(WRITERS * ROUNDS);
    }

    /// New streams and known ones, one event, two, and three, all waiting for the same counters.
    @Test
    void numbersWithoutGapsAndDeadlocksWhoeverForgetsTheUsersLock() {
        Together.run(WRITERS, this::appendWithoutLock);

        var numbers = numbers(ALICE);
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, numbers.size()).boxed().toList());
        assertThat(lastNumber(ALICE)).isEqualTo(WRITERS * ROUNDS).isEqualTo(numbers.size());
    }

    private void appendWithoutLock(int writer) {
        var events = new StreamId(ALICE, Topic.TASK_EVENTS);
        var updates = new StreamId(ALICE, Topic.TASK_UPDATES);
        var pair = List.of(events, updates);
        var shapes =
                List.of(List.of(events), pair, pair.reversed(), List.of(updates, events, updates));
        for (int round = 0; round < ROUNDS; round++) {
            var drafts =
                    shapes.get((writer + round) % shapes.size()).stream().map(Drafts::on).toList();
            world().unitOfWork()
                    .run(
                            () -> {
                                world().outbox().append(drafts);
                                return drafts;
                            });
        }
    }

    @Test
    void runsOneOfTwoRequestsWithTheSameKey() {
        var running = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var first =
                Together.start(
                        () ->
                                assertThat(once(running, mayEnd))
                                        .isInstanceOf(OnceResult.Fresh.class));
        Together.await(running);

        assertThat(once(running, mayEnd)).isEqualTo(new OnceResult.InProgress());
        mayEnd.countDown();
        first.join();

        assertThat(once(running, mayEnd)).isInstanceOf(OnceResult.Repeated.class);
        assertThat(numbers(ALICE)).hasSize(1);
    }

    private OnceResult once(CountDownLatch running, CountDownLatch mayEnd) {
        var use = new KeyUse(ALICE, new IdempotencyKey("key"), new Fingerprint("aa"));
        return new IdempotencyUseCases(world().unitOfWork(), world().answers(), world().clock())
                .oncePerKey()
                .run(
                        use,
                        () -> {
                            write(ALICE);
                            running.countDown();
                            Together.await(mayEnd);
                            return new StoredAnswer(201, Map.of(), EventData.of(new byte[] {1}));
                        });
    }

    private void writeAndBreak(int writer) {
        var random = random(writer);
        for (int round = 0; round < ROUNDS; round++) {
            var user = random.nextBoolean() ? ALICE : BOB;
            if (random.nextInt(3) > 0) {
                write(user);
            } else {
                assertThatThrownBy(() -> writeThenBreak(user))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    private static RandomGenerator random(int seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private void write(UserId user) {
        world().useCases().createTask().create(caller(user), PLANTS);
    }

    private void writeThenBreak(UserId user) {
        world().unitOfWork()
                .run(
                        () -> {
                            write(user);
                            world().outbox().append(List.of(oneMore(user)));
                            throw new IllegalArgumentException("on purpose");
                        });
    }

    private static EventDraft oneMore(UserId user) {
        return Drafts.on(new StreamId(user, Topic.TASK_EVENTS));
    }

    private void readUntil(AtomicBoolean done) {
        while (!done.get()) {
            var numbers = numbers(ALICE);
            assertThat(numbers).hasSize(numbers.isEmpty() ? 0 : numbers.getLast().intValue());
        }
    }

    private List<Long> numbers(UserId user) {
        return world().jdbc()
                .sql(
                        """
                        SELECT user_seq
                          FROM outbox
                         WHERE user_id = :user
                           AND topic = 'task-events'
                         ORDER BY seq
                        """)
                .param("user", user.value())
                .query((row, _) -> row.getLong("user_seq"))
                .list();
    }

    private long lastNumber(UserId user) {
        return world().jdbc()
                .sql("SELECT last_seq FROM event_stream WHERE user_id = :user AND topic = :topic")
                .param("user", user.value())
                .param("topic", "task-events")
                .query(Long.class)
                .single();
    }
}
