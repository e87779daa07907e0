package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.inbox.DeliveryResult.Answered;
import com.taskmanager.application.port.Contention;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Two processes, a transport that repeats and reorders, effects that fail now and then, and
/// crashes at every step: the seed is the whole story.
class InboxSimulationTest {
    private static final List<String> USERS = List.of("alice", "bob", "carol");
    private static final int EVENTS = 12;

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
            assertThat(run.notes(user)).isEqualTo(all(user));
        }
        assertThat(run.world.waiting("test")).isEmpty();
        assertThat(run.world.dead("test")).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void appliesEachEventOnceWhereOrderDoesNotMatter(long seed) {
        var run = new Run(seed, false);
        run.chaos();
        run.settle();

        for (var user : USERS) {
            assertThat(run.notes(user)).containsExactlyInAnyOrderElementsOf(all(user));
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
        private boolean failing = true;

        Run(long seed, boolean ordered) {
            this.random = new Random(seed);
            this.ordered = ordered;
            this.world = new ChaoticInboxWorld(random, random.nextDouble() * 0.05);
            this.processes =
                    List.of(new InboxHarness(world, ordered), new InboxHarness(world, ordered));
            for (var user : USERS) {
                world.issue(stream(user), EVENTS);
                undelivered.addAll(all(user));
                all(user).forEach(this::letFail);
            }
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
            for (int step = 0; step < 80; step++) {
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
            switch (random.nextInt(4)) {
                case 0 -> process.stepReady();
                case 1 -> process.stepRetry();
                default -> deliverSome(process);
            }
            world.clock().advance(Duration.ofMillis(random.nextInt(1_500)));
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
                                        assertThat(notes(position.stream().user().value()))
                                                .hasSize((int) position.lastSeq()));
            }
        }

        void settle() {
            failing = false;
            world.calmDown();
            processes.getFirst().deliver(undelivered);
            for (int i = 0; i < 12; i++) {
                world.clock().advance(Duration.ofMinutes(5));
                processes.getLast().work();
            }
        }

        List<String> notes(String user) {
            return world.notes().stream().filter(note -> note.startsWith(user + " ")).toList();
        }
    }
}
