package com.taskmanager.application.relay;

import static com.taskmanager.application.relay.SomeEvents.NOON;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.lang.Thread.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Set;

class WakesTest {
    private final Wakes wakes = new Wakes();

    @Test
    void givesASlotToOneAtATime() {
        wakes.wake(Set.of(3));

        assertThat(wakes.take(NOON)).hasValue(3);
        wakes.wake(Set.of(3));
        assertThat(wakes.take(NOON)).isEmpty();
    }

    @Test
    void keepsAWakeThatCameAfterTheReadBegan() {
        wakes.wake(Set.of(3));
        wakes.take(NOON);
        long reading = wakes.reading(3);
        wakes.wake(Set.of(3));
        wakes.served(3, reading);
        wakes.release(3, Instant.MIN);

        assertThat(wakes.take(NOON)).hasValue(3);
    }

    @Test
    void isDoneWithAWakeThatCameBeforeTheReadBegan() {
        wakes.wake(Set.of(3));
        wakes.take(NOON);
        wakes.served(3, wakes.reading(3));
        wakes.release(3, Instant.MIN);

        assertThat(wakes.take(NOON)).isEmpty();
    }

    @Test
    void triesAWakeAgainWhenItIsTime() {
        wakes.wake(Set.of(3));
        wakes.take(NOON);
        wakes.release(3, NOON.plusMillis(5));

        assertThat(wakes.take(NOON.plusMillis(4))).isEmpty();
        assertThat(wakes.nextDue(NOON.plusSeconds(1))).isEqualTo(NOON.plusMillis(5));
        assertThat(wakes.take(NOON.plusMillis(5))).hasValue(3);
    }

    @Test
    void letsSlotsWithLittleGatherAndTheOthersGo() {
        wakes.wake(Set.of(3, 9));
        wakes.wantsToBeAlone(9, true);
        wakes.gather(NOON.plusMillis(5));

        assertThat(wakes.nextDue(NOON.plusSeconds(1))).isEqualTo(Instant.MIN);
        assertThat(wakes.take(NOON.plusMillis(4))).hasValue(9);
        assertThat(wakes.take(NOON.plusMillis(4))).isEmpty();
        assertThat(wakes.nextDue(NOON.plusSeconds(1))).isEqualTo(NOON.plusMillis(5));
        assertThat(wakes.take(NOON.plusMillis(5))).hasValue(3);
    }

    @Test
    void putsNothingOffForLongWhenTheClockIsSetBack() {
        wakes.wake(Set.of(3, 9));
        wakes.take(NOON);
        wakes.release(3, NOON.plusMillis(20));
        wakes.gather(NOON.plusMillis(20));

        assertThat(wakes.takeTogether(NOON.minusSeconds(600))).containsExactly(9, 3);
    }

    /// And not only when it would have looked in any case, a second later. A machine may be slow
    /// once, and not three times.
    @Test
    @Timeout(30)
    void givesWhatCameWhileItGatheredAsSoonAsThatIsOver() throws InterruptedException {
        var waits = new ArrayList<Duration>();
        for (int n = 0; n < 3; n++) {
            waits.add(waitForWhatCameWhileItGathered());
        }

        assertThat(waits).anyMatch(wait -> wait.compareTo(Duration.ofMillis(900)) < 0);
    }

    private Duration waitForWhatCameWhileItGathered() throws InterruptedException {
        var worker = waitingWorker();
        while (worker.getState() != State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        long begin = System.nanoTime();
        wakes.gather(Instant.now().plusMillis(50));
        wakes.wake(Set.of(3));
        worker.join();
        long end = System.nanoTime();
        wakes.served(wakes.take(Instant.now()).orElseThrow(), wakes.reading(3));
        wakes.release(3, Instant.MIN);
        return Duration.ofNanos(end - begin);
    }

    @Test
    void triesASuggestionOnce() {
        wakes.suggest(Set.of(3));
        wakes.take(NOON);
        wakes.release(3, NOON.plusMillis(5));

        assertThat(wakes.take(NOON.plusSeconds(1))).isEmpty();
    }

    @Test
    void givesAllThatAreDueTogether() {
        wakes.wake(Set.of(3, 9, 31));

        assertThat(wakes.takeTogether(NOON)).containsExactly(3, 9, 31);
        assertThat(wakes.takeTogether(NOON)).isEmpty();
    }

    @Test
    void givesASlotThatWantsToBeAloneATurnOfItsOwn() {
        wakes.wake(Set.of(3, 9, 31));
        wakes.wantsToBeAlone(9, true);

        assertThat(wakes.takeTogether(NOON)).containsExactly(3, 31);
        wakes.release(3, Instant.MIN);
        assertThat(wakes.takeTogether(NOON)).containsExactly(3);
        assertThat(wakes.takeTogether(NOON)).containsExactly(9);
    }

    @Test
    void givesEverySlotItsTurn() {
        wakes.wake(Set.of(3, 9, 31));

        assertThat(takeAndPutBack()).isEqualTo(3);
        assertThat(takeAndPutBack()).isEqualTo(9);
        assertThat(takeAndPutBack()).isEqualTo(31);
        assertThat(takeAndPutBack()).isEqualTo(3);
    }

    @Test
    @Timeout(30)
    void endsTheWaitOfAWorkerAtOnce() throws InterruptedException {
        var worker = waitingWorker();

        wakes.wake(Set.of(3));

        worker.join();
        assertThat(wakes.take(Instant.now())).hasValue(3);
    }

    @Test
    @Timeout(30)
    void leavesNobodyWaitingWhenItIsOver() throws InterruptedException {
        var worker = waitingWorker();

        wakes.close();

        worker.join();
        assertThat(worker.isAlive()).isFalse();
    }

    @Test
    @Timeout(30)
    void keepsAWorkerWaitingWhileNothingIsDue() throws InterruptedException {
        var worker = waitingWorker();

        while (worker.getState() == State.NEW || worker.getState() == State.RUNNABLE) {
            Thread.onSpinWait();
        }

        assertThat(worker.getState()).isEqualTo(State.TIMED_WAITING);
        wakes.close();
        worker.join();
    }

    @Test
    @Timeout(30)
    void keepsNobodyOutWhenItHasAnswered() throws InterruptedException {
        wakes.wake(Set.of(3));
        wakes.take(NOON);
        wakes.reading(3);
        wakes.nextDue(NOON);

        var other = Thread.ofPlatform().daemon().start(() -> wakes.release(3, NOON));

        assertThat(other.join(Duration.ofSeconds(20))).isTrue();
    }

    private int takeAndPutBack() {
        int slot = wakes.take(NOON).orElseThrow();
        wakes.release(slot, Instant.MIN);
        return slot;
    }

    private Thread waitingWorker() {
        var clock = InstantSource.system();
        return Thread.ofPlatform()
                .start(
                        () -> {
                            try {
                                wakes.await(clock.instant().plusSeconds(3600), clock);
                            } catch (InterruptedException _) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }
}
