package com.taskmanager.application.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.inbox.LetterResult;
import com.taskmanager.application.operations.Order;
import com.taskmanager.application.port.Contention;
import com.taskmanager.application.port.OutcomeUnknown;
import com.taskmanager.application.port.Unavailable;
import com.taskmanager.application.testing.InMemoryWorld;
import com.taskmanager.application.testing.SettableClock;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A worker whose table fails as a test wants.
class ReplayWorkerTest {
    private static final Turn TURN =
            new Turn(1, new Order("olga", "mended"), 7L, Duration.ofSeconds(1));

    private final FailingTurns turns = new FailingTurns();
    private final ReplayWorker worker =
            new ReplayWorker(
                    turns,
                    (_, _) -> new LetterResult.Done(),
                    new SettableClock(InMemoryWorld.NOON));

    static List<RuntimeException> troubles() {
        var cause = new IllegalStateException("no");
        return List.of(
                new Unavailable("the database is away", cause),
                new Contention("somebody is in the way", cause),
                new OutcomeUnknown("the answer was lost", cause),
                new IllegalStateException("a defect"));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void goesOnAfterWhateverTrouble(RuntimeException trouble) {
        turns.failure = trouble;
        assertThat(worker.step()).isPositive();

        turns.failure = null;
        worker.step();

        assertThat(turns.noted).containsExactly(Outcome.APPLIED);
    }

    @Test
    void doesNotLetAQuickJobWaitForASlowOne() {
        assertThat(worker.step()).isLessThan(Duration.ofMillis(100));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void givesALetterUpThatIsADefectAndNoOther(RuntimeException trouble) {
        new ReplayWorker(turns, (_, _) -> fail(trouble), new SettableClock(InMemoryWorld.NOON))
                .step();

        boolean defect = trouble instanceof IllegalStateException;
        assertThat(turns.noted).isEqualTo(defect ? List.of(Outcome.FAILED) : List.of());
        assertThat(turns.postponed).isEqualTo(defect ? 0 : 1);
    }

    private static LetterResult fail(RuntimeException trouble) {
        throw trouble;
    }

    private static final class FailingTurns implements ReplayTurns {
        private final List<Outcome> noted = new ArrayList<>();
        private @Nullable RuntimeException failure;
        private int postponed;

        @Override
        public Optional<Turn> take(Instant now) {
            if (failure != null) {
                throw failure;
            }
            return Optional.of(TURN);
        }

        @Override
        public void note(Turn turn, Outcome outcome, @Nullable String error) {
            noted.add(outcome);
        }

        @Override
        public void postpone(Turn turn, Instant until) {
            postponed++;
        }

        @Override
        public void endIfDone(long job, Instant now) {}
    }
}
