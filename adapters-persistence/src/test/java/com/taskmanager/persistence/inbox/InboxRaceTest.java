package com.taskmanager.persistence.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.DeliveryResult;
import com.taskmanager.application.inbox.DeliveryResult.Answered;
import com.taskmanager.application.inbox.Gap;
import com.taskmanager.application.inbox.InboxHarness;
import com.taskmanager.application.inbox.InboxSignal;
import com.taskmanager.application.inbox.LetterResult;
import com.taskmanager.application.inbox.Progress;
import com.taskmanager.application.inbox.StreamResult;
import com.taskmanager.application.operations.Order;
import com.taskmanager.application.testing.Drafts;
import com.taskmanager.persistence.testing.Together;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Two processes, one database: what only shows when they run at the same time.
@Timeout(60)
class InboxRaceTest {
    private static final StreamId ALICE = stream("alice");

    private final PostgresInboxWorld world = new PostgresInboxWorld();
    private final InboxHarness one = new InboxHarness(world, true);
    private final InboxHarness other = new InboxHarness(world, true);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        threads.close();
        world.close();
    }

    @Test
    void appliesTheFirstEventOfAStreamOnceWhenTwoProcessesGetItAtOnce() throws Exception {
        for (int i = 0; i < 30; i++) {
            var event = "user%d 1".formatted(i);
            world.issue(stream("user" + i), 1);
            var start = new CyclicBarrier(2);
            var first = threads.submit(() -> deliverAt(start, one, event));
            var second = threads.submit(() -> deliverAt(start, other, event));

            assertThat(List.of(first.get(), second.get())).hasOnlyElementsOfType(Answered.class);
        }
        settle(one);

        assertThat(world.notes()).hasSize(30).doesNotHaveDuplicates();
        assertThat(world.waiting("test")).isEmpty();
    }

    /// While the event itself is delivered again and again.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void appliesADeadLetterOnceWhenTwoOperatorsRetryIt(boolean ordered) throws Exception {
        var first = new InboxHarness(world, ordered);
        var second = new InboxHarness(world, ordered);
        var order = new Order("olga", "mended");
        for (int i = 0; i < 20; i++) {
            var user = "user" + i;
            world.issue(stream(user), 2);
            first.deliver(user + " 1 invalid", user + " 2");
            world.run("UPDATE dead_letter SET event = convert_to('%s 1', 'UTF8')".formatted(user));
            long id = world.letters("test").getFirst();
            var start = new CyclicBarrier(3);
            var one = threads.submit(() -> retryAt(start, first, id, order));
            var other = threads.submit(() -> retryAt(start, second, id, order));
            var delivered = threads.submit(() -> deliverAt(start, first, user + " 2"));

            assertThat(List.of(one.get(), other.get())).contains(new LetterResult.Done());
            delivered.get();
            assertThat(world.dead("test")).isEmpty();
        }
        settle(first);

        assertThat(world.notes()).hasSize(40).doesNotHaveDuplicates();
        assertThat(world.repeats()).isZero();
    }

    /// While what is missing comes after all: it counts only if it came first.
    @Test
    void eitherTakesWhatIsMissingOrGivesItUp() throws Exception {
        var order = new Order("olga", "the broker lost it");
        for (int i = 0; i < 30; i++) {
            var user = "user" + i;
            world.issue(stream(user), 3);
            one.deliver(user + " 1", user + " 3");
            var gap = new Gap(stream(user), 2, 2);
            var start = new CyclicBarrier(3);
            var first = threads.submit(() -> skipAt(start, one, gap, order));
            var second = threads.submit(() -> skipAt(start, other, gap, order));
            var delivered = threads.submit(() -> deliverAt(start, other, user + " 2"));

            var results = List.of(first.get(), second.get());
            assertThat(delivered.get()).isInstanceOf(Answered.class);
            settle(one);
            boolean givenUp = results.contains(new StreamResult.Done());
            assertThat(results).contains(new StreamResult.Refused(StreamResult.Why.OTHER_GAP));
            assertThat(world.notes().contains(user + " 2")).isNotEqualTo(givenUp);
            assertThat(world.notes()).contains(user + " 3");
        }

        assertThat(world.waiting("test")).isEmpty();
        assertThat(world.notes()).doesNotHaveDuplicates();
        assertThat(world.repeats()).isZero();
    }

    private static StreamResult skipAt(
            CyclicBarrier start, InboxHarness inbox, Gap gap, Order order) throws Exception {
        start.await();
        return inbox.streams().skipGap().skip("test", gap, order);
    }

    /// Whoever tries it just now finishes first, and does not give it a new time afterwards.
    @Test
    void stopsWhatIsSetAsideAlthoughSomebodyTriesIt() throws Exception {
        var inbox = new InboxHarness(world, false);
        inbox.fail("alice 1");
        world.issue(ALICE, 1);
        inbox.deliver("alice 1");
        var tried = new CountDownLatch(1);
        var stopping = new CountDownLatch(1);
        inbox.fail(
                "alice 1",
                () -> {
                    tried.countDown();
                    Together.await(stopping);
                    return new IllegalStateException("still no");
                });
        world.clock().advance(Duration.ofSeconds(1));
        var worker = threads.submit(inbox::stepRetry);
        tried.await();
        var order = new Order("olga", "moved");
        var stop = threads.submit(() -> inbox.streams().stopStream().stop("test", ALICE, order));
        while (!world.isSomebodyWaiting() && !stop.isDone()) {
            Thread.onSpinWait();
        }
        stopping.countDown();

        assertThat(worker.get()).isEqualTo(Progress.WORKED);
        assertThat(stop.get()).isEqualTo(new StreamResult.Done());
        int tries = inbox.tries("alice 1");
        world.clock().advance(Duration.ofDays(1));
        assertThat(inbox.stepRetry()).isEqualTo(Progress.IDLE);
        assertThat(inbox.tries("alice 1")).isEqualTo(tries);
    }

    @Test
    void eitherRetriesALetterOrPutsItAway() throws Exception {
        var inbox = new InboxHarness(world, false);
        var order = new Order("olga", "mended");
        for (int i = 0; i < 20; i++) {
            var user = "user" + i;
            world.issue(stream(user), 1);
            inbox.deliver(user + " 1 invalid");
            world.run("UPDATE dead_letter SET event = convert_to('%s 1', 'UTF8')".formatted(user));
            long id = world.letters("test").getLast();
            var start = new CyclicBarrier(2);
            var retried = threads.submit(() -> retryAt(start, inbox, id, order));
            start.await();
            var discarded = inbox.letters().discardDeadLetter().discard(id, order);

            assertThat(List.of(retried.get(), discarded)).containsOnlyOnce(new LetterResult.Done());
        }
    }

    private static LetterResult retryAt(
            CyclicBarrier start, InboxHarness inbox, long id, Order order) throws Exception {
        start.await();
        return inbox.letters().retryDeadLetter().retry(id, order);
    }

    @Test
    void isNotHeldUpByAFirstEventThatIsBeingApplied() throws Exception {
        world.issue(stream("alice"), 2);
        world.issue(stream("bob"), 1);
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        one.fail("alice 1", () -> passThrough(entered, leave));
        var slow = threads.submit(() -> one.deliver("alice 1"));
        entered.await();

        other.deliver("alice 2", "bob 1");

        assertThat(world.notes()).containsExactly("bob 1");
        leave.countDown();
        slow.get();
        settle(other);
        assertThat(world.notes()).containsExactlyInAnyOrder("bob 1", "alice 1", "alice 2");
    }

    @Test
    void isNotHeldUpByASlowRetryOfAnotherUser() throws Exception {
        world.issue(stream("alice"), 2);
        world.issue(stream("bob"), 1);
        one.fail("alice 1");
        one.deliver("alice 1");
        world.clock().advance(Duration.ofSeconds(1));
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        one.fail("alice 1", () -> passThrough(entered, leave));
        var slow = threads.submit(one::stepRetry);
        entered.await();

        assertThat(other.deliver("alice 2", "bob 1")).isInstanceOf(Answered.class);

        assertThat(world.notes()).containsExactly("bob 1");
        leave.countDown();
        slow.get();
        settle(other);
        assertThat(world.notes()).containsExactlyInAnyOrder("bob 1", "alice 1", "alice 2");
    }

    /// The effect of event 1 takes the user's counter, that of event 2 a row; a request takes them
    /// the other way round.
    @Test
    void doesNotDeadlockWithRequestsOfTheSameUser() throws Exception {
        world.issue(stream("alice"), 1_000);
        world.jdbc().sql("CREATE TABLE business (id int)").update();
        world.jdbc().sql("INSERT INTO business VALUES (4)").update();
        var requests = threads.submit(() -> repeat(60, this::request));
        for (int i = 1; i < 60; i += 2) {
            one.fail("alice " + i, this::drawn);
            one.fail("alice " + (i + 1), this::rowLocked);
            one.deliver("alice " + i, "alice " + (i + 1));
        }
        requests.get();

        assertThat(world.repeats()).isZero();
        assertThat(world.notes()).hasSize(60);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void keepsOrderAndCountWhenEverythingComesToBothAgainAndAgain(long seed) throws Exception {
        int users = 12;
        int each = 60;
        IntStream.range(0, users).forEach(u -> world.issue(stream("user" + u), each));

        var first = threads.submit(() -> deliverAll(one, new Random(seed), users, each));
        var second = threads.submit(() -> deliverAll(other, new Random(-seed), users, each));
        first.get();
        second.get();
        settle(one);

        assertThat(byUser(world.notes())).hasSize(users);
        assertThat(byUser(world.notes()).values())
                .allSatisfy(
                        numbers ->
                                assertThat(numbers)
                                        .isEqualTo(
                                                IntStream.rangeClosed(1, each).boxed().toList()));
        assertThat(world.waiting("test")).isEmpty();
        assertThat(world.repeats()).isZero();
        assertThat(one.signals(InboxSignal.Stalled.class)).isEmpty();
        assertThat(other.signals(InboxSignal.Stalled.class)).isEmpty();
    }

    private int deliverAll(InboxHarness inbox, Random random, int users, int each) {
        for (var part : shuffledParts(random, users, each)) {
            assertThat(inbox.deliver(part)).isInstanceOf(Answered.class);
            world.clock().advance(Duration.ofMillis(5));
            inbox.stepReady();
        }
        return 0;
    }

    /// Everything twice, out of order by up to a few dozen places, in parts of up to 20.
    private static List<List<String>> shuffledParts(Random random, int users, int each) {
        var all = new ArrayList<String>();
        for (int n = 1; n <= each; n++) {
            for (int u = 0; u < users; u++) {
                all.addAll(Collections.nCopies(2, "user%d %d".formatted(u, n)));
            }
        }
        for (int i = 0; i < all.size(); i++) {
            Collections.swap(all, i, Math.min(all.size() - 1, i + random.nextInt(40)));
        }
        var parts = new ArrayList<List<String>>();
        for (int from = 0; from < all.size(); ) {
            int to = Math.min(all.size(), from + 1 + random.nextInt(20));
            parts.add(all.subList(from, to));
            from = to;
        }
        return parts;
    }

    private static Map<String, List<Integer>> byUser(List<String> notes) {
        var byUser = new TreeMap<String, List<Integer>>();
        for (var note : notes) {
            var words = note.split(" ", -1);
            byUser.computeIfAbsent(words[0], _ -> new ArrayList<>()).add(Integer.valueOf(words[1]));
        }
        return byUser;
    }

    private void settle(InboxHarness inbox) {
        world.clock().advance(Duration.ofSeconds(1));
        inbox.work();
    }

    private static DeliveryResult deliverAt(CyclicBarrier start, InboxHarness inbox, String event)
            throws Exception {
        start.await();
        return inbox.deliver(event);
    }

    private void request() {
        world.unitOfWork()
                .run(
                        () -> {
                            world.locks().lock(List.of(ALICE.user()));
                            rowLocked();
                            return drawn();
                        });
    }

    private @Nullable RuntimeException rowLocked() {
        world.jdbc().sql("SELECT id FROM business FOR UPDATE").query(Integer.class).single();
        return null;
    }

    private @Nullable RuntimeException drawn() {
        world.outbox().append(List.of(Drafts.on(ALICE)));
        return null;
    }

    private static int repeat(int times, Runnable work) {
        IntStream.range(0, times).forEach(_ -> work.run());
        return times;
    }

    private static @Nullable RuntimeException passThrough(
            CountDownLatch entered, CountDownLatch leave) {
        entered.countDown();
        try {
            leave.await();
            return null;
        } catch (InterruptedException e) {
            return new IllegalStateException(e);
        }
    }
}
