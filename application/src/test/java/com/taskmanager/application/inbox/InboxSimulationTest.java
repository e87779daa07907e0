package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.DeliveryResult.Answered;
import com.taskmanager.application.operations.Order;
import com.taskmanager.application.port.Contention;
import com.taskmanager.application.port.OutcomeUnknown;
import com.taskmanager.application.port.Unavailable;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Two processes, a transport that repeats and reorders, effects that fail now and then or until
/// somebody mends them, an operator, and crashes at every step: the seed is the whole story.
class InboxSimulationTest {
    private static final List<String> USERS = List.of("alice", "bob", "carol");
    private static final int EVENTS = 12;

    /// The shortest ladder: 31 s.
    private static final String TYPE = " event com.taskmanager.task.updated";

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void appliesEachEventOnceAndInOrder(long seed) {
        var run = new Run(seed, true);
        run.chaos();
        run.settle();

        for (var user : USERS) {
            assertThat(run.notes(user)).isEqualTo(run.wanted(user));
        }
        assertThat(run.world.waiting("test")).isEmpty();
        assertThat(run.world.dead("test")).allMatch(letter -> letter.endsWith(" SKIPPED"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void appliesEachEventOnceWhereOrderDoesNotMatter(long seed) {
        var run = new Run(seed, false);
        run.chaos();
        run.settle();

        for (var user : USERS) {
            assertThat(run.notes(user)).containsExactlyInAnyOrderElementsOf(run.wanted(user));
        }
        assertThat(run.world.waiting("test")).isEmpty();
        assertThat(run.world.dead("test")).isEmpty();
    }

    private static List<String> all(String user) {
        return IntStream.rangeClosed(1, EVENTS).mapToObj(n -> user + " " + n).toList();
    }

    private static final class Run {
        private final Random random;
        private final boolean ordered;
        private final ChaoticInboxWorld world;
        private final List<InboxHarness> processes;
        private final List<String> undelivered = new ArrayList<>();
        private final Order order = new Order("olga", "a test");
        private boolean failing = true;

        Run(long seed, boolean ordered) {
            this.random = new Random(seed);
            this.ordered = ordered;
            this.world = new ChaoticInboxWorld(random, random.nextDouble() * 0.05);
            this.processes =
                    List.of(new InboxHarness(world, ordered), new InboxHarness(world, ordered));
            for (var user : USERS) {
                world.issue(stream(user), EVENTS);
                all(user).forEach(event -> undelivered.add(event + TYPE));
                all(user).forEach(this::letFail);
            }
            for (int doomed = 0; doomed < 2; doomed++) {
                var event =
                        all(USERS.get(random.nextInt(USERS.size()))).get(random.nextInt(EVENTS));
                processes.forEach(process -> process.fail(event, this::always));
            }
        }

        private @Nullable RuntimeException always() {
            return failing ? new IllegalStateException("until it is mended") : null;
        }

        private void letFail(String event) {
            processes.forEach(process -> process.fail(event, this::sometimes));
        }

        private @Nullable RuntimeException sometimes() {
            int dice = failing ? random.nextInt(20) : 20;
            return switch (dice) {
                case 0 -> new IllegalStateException("no");
                case 1 -> new Contention("deadlock", new RuntimeException());
                default -> null;
            };
        }

        void chaos() {
            for (int step = 0; step < 120; step++) {
                var somebody = stream(USERS.get(random.nextInt(USERS.size())));
                switch (random.nextInt(4)) {
                    case 0 -> world.whileHeld("test", somebody, this::step);
                    case 1 -> world.whileLocked(somebody.user(), this::step);
                    default -> step();
                }
                checkPositions();
            }
        }

        private void step() {
            var process = processes.get(random.nextInt(2));
            switch (random.nextInt(6)) {
                case 0 -> process.stepReady();
                case 1, 2 -> process.stepRetry();
                case 3 -> operate(process);
                default -> deliverSome(process);
            }
            world.clock().advance(Duration.ofMillis(random.nextInt(3_000)));
        }

        private void operate(InboxHarness process) {
            try {
                switch (random.nextInt(8)) {
                    case 0 -> process.operations().pauseConsumer().pause("test", order);
                    case 1, 2 -> process.operations().resumeConsumer().resume("test", order);
                    case 3, 4 -> world.letters("test").forEach(id -> decide(process, id));
                    default -> decideAboutAStream(process.streams());
                }
            } catch (Unavailable | OutcomeUnknown _) {
                // the operator looks again later
            }
        }

        private void decide(InboxHarness process, long id) {
            var letters = process.letters();
            switch (random.nextInt(6)) {
                case 0 -> letters.skipDeadLetter().skip(id, order);
                case 1 -> letters.discardDeadLetter().discard(id, order);
                case 2 -> letters.restoreDeadLetter().restore(id, order);
                default -> letters.retryDeadLetter().retry(id, order);
            }
        }

        private void decideAboutAStream(StreamOperations streams) {
            var stream = stream(USERS.get(random.nextInt(USERS.size())));
            switch (random.nextInt(8)) {
                case 0 -> streams.stopStream().stop("test", stream, order);
                case 1, 2, 3 -> streams.continueStream().goOn("test", stream, order);
                case 4 -> gap(stream).ifPresent(gap -> streams.skipGap().skip("test", gap, order));
                default ->
                        failed(stream)
                                .forEach(number -> streams.retryNow().retry("test", number, order));
            }
        }

        private List<EventNumber> failed(StreamId stream) {
            return world.calm()
                    .waitingEvents("test")
                    .map(WaitingEvent::number)
                    .filter(number -> number.stream().equals(stream))
                    .toList();
        }

        /// What an operator sees missing, if it is not too much.
        private Optional<Gap> gap(StreamId stream) {
            long next =
                    1
                            + world.calm()
                                    .positions("test")
                                    .filter(position -> position.stream().equals(stream))
                                    .mapToLong(Position::lastSeq)
                                    .sum();
            return failed(stream).stream()
                    .map(EventNumber::seq)
                    .filter(seq -> seq > next && seq < next + 3)
                    .min(Comparator.naturalOrder())
                    .map(seq -> new Gap(stream, next, seq - 1));
        }

        /// Everything but what the operator skipped or gave up.
        List<String> wanted(String user) {
            var skipped = world.dead("test");
            var givenUp = givenUp(user);
            return all(user).stream()
                    .filter(event -> !skipped.contains(event + " FAILED SKIPPED"))
                    .filter(event -> !givenUp.contains(event))
                    .toList();
        }

        private Set<String> givenUp(String user) {
            return world.calm()
                    .givenUp()
                    .filter(gap -> gap.stream().equals(stream(user)))
                    .flatMap(gap -> LongStream.rangeClosed(gap.first(), gap.last()).boxed())
                    .map(seq -> user + " " + seq)
                    .collect(Collectors.toSet());
        }

        /// Whatever was not answered stays undelivered, and so does some of what was.
        private void deliverSome(InboxHarness process) {
            var from = undelivered.isEmpty() ? 0 : random.nextInt(undelivered.size());
            var to = Math.min(undelivered.size(), from + 1 + random.nextInt(8));
            var some = new ArrayList<>(undelivered.subList(from, to));
            if (random.nextBoolean()) {
                Collections.shuffle(some, random);
            }
            if (process.deliver(some) instanceof Answered && random.nextInt(4) > 0) {
                undelivered.removeAll(some);
            }
        }

        /// At every moment: exactly the numbers up to the position have had their effect.
        private void checkPositions() {
            if (ordered) {
                world.calm()
                        .positions("test")
                        .forEach(
                                position ->
                                        assertThat(decided(position.stream().user().value()))
                                                .isEqualTo((int) position.lastSeq()));
            }
        }

        private int decided(String user) {
            return notes(user).size() + EVENTS - wanted(user).size();
        }

        void settle() {
            failing = false;
            world.calmDown();
            processes.getFirst().operations().resumeConsumer().resume("test", order);
            USERS.forEach(this::letGoOn);
            retryAll();
            processes.getFirst().deliver(undelivered);
            for (int i = 0; i < 12; i++) {
                world.clock().advance(Duration.ofMinutes(5));
                processes.getLast().work();
            }
        }

        private void letGoOn(String user) {
            processes.getFirst().streams().continueStream().goOn("test", stream(user), order);
        }

        private void retryAll() {
            var letters = processes.getLast().letters();
            for (long id : world.letters("test")) {
                letters.restoreDeadLetter().restore(id, order);
                letters.retryDeadLetter().retry(id, order);
            }
        }

        List<String> notes(String user) {
            return world.notes().stream().filter(note -> note.startsWith(user + " ")).toList();
        }
    }
}
