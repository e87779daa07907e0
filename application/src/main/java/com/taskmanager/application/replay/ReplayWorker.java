package com.taskmanager.application.replay;

import com.taskmanager.application.inbox.LetterResult;
import com.taskmanager.application.inbox.RetryDeadLetter;
import com.taskmanager.application.port.Contention;
import com.taskmanager.application.port.OutcomeUnknown;
import com.taskmanager.application.port.Unavailable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Goes on with whatever job there is, a letter at a time. Any number may run, in any process.
///
/// The effect of a letter and the note of it are two transactions. Whoever dies between them leaves
/// a letter without a note; the next to try it is told that it was applied, and notes that.
public final class ReplayWorker implements Runnable {
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration SHORTLY = Duration.ofSeconds(2);

    /// Between two looks while a job runs. Its own pace is kept by the table; another job's may be
    /// quicker.
    private static final Duration BRIEFLY = Duration.ofMillis(20);

    /// A job has a turn at least every second.
    private static final Duration BUSY = Duration.ofSeconds(2);

    private final Semaphore stopped = new Semaphore(0);
    private final ReplayTurns turns;
    private final RetryDeadLetter retry;
    private final InstantSource clock;
    private Instant busyUntil = Instant.MIN;

    ReplayWorker(ReplayTurns turns, RetryDeadLetter retry, InstantSource clock) {
        this.turns = turns;
        this.retry = retry;
        this.clock = clock;
    }

    /// Works until [#stop] or an interrupt.
    @Override
    public void run() {
        try {
            boolean done = false;
            while (!done) {
                done = stopped.tryAcquire(step().toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    public void stop() {
        stopped.release();
    }

    /// Deals with one letter, if it is time for one. Answers how long to rest. Never throws for
    /// trouble of any kind: a worker that ended would leave all jobs to a restart.
    public Duration step() {
        try {
            return turns.take(clock.instant()).map(this::dealt).orElseGet(this::nothing);
        } catch (RuntimeException _) {
            return SHORTLY;
        }
    }

    private Duration nothing() {
        return clock.instant().isBefore(busyUntil) ? BRIEFLY : IDLE;
    }

    private Duration dealt(Turn turn) {
        busyUntil = clock.instant().plus(BUSY);
        if (turn.letter() == null) {
            turns.endIfDone(turn.job(), clock.instant());
        } else {
            tried(turn, turn.letter());
        }
        return turn.untilNext().compareTo(BRIEFLY) < 0 ? turn.untilNext() : BRIEFLY;
    }

    private void tried(Turn turn, long letter) {
        try {
            noted(turn, retry.retry(letter, turn.order()));
        } catch (Unavailable | Contention | OutcomeUnknown e) {
            turns.postpone(turn, clock.instant().plus(SHORTLY));
            throw e;
        } catch (RuntimeException e) {
            // a defect, met again each time: the job would never end. No message, which may repeat
            // what a person wrote
            turns.note(turn, Outcome.FAILED, e.getClass().getName());
        }
    }

    private void noted(Turn turn, LetterResult result) {
        switch (result) {
            case LetterResult.Done() -> turns.note(turn, Outcome.APPLIED, null);
            case LetterResult.FailedAgain(var error) -> turns.note(turn, Outcome.FAILED, error);
            case LetterResult.NoSuchLetter _ -> turns.note(turn, Outcome.GONE, "it is gone");
            case LetterResult.Busy _ -> turns.postpone(turn, clock.instant().plus(SHORTLY));
            case LetterResult.Refused(var why) -> refused(turn, why);
        }
    }

    private void refused(Turn turn, LetterResult.Why why) {
        if (why == LetterResult.Why.APPLIED) {
            turns.note(turn, Outcome.APPLIED, null);
        } else {
            turns.note(turn, Outcome.REFUSED, "refused: " + why);
        }
    }
}
