package com.taskmanager.application.inbox;

import com.taskmanager.application.inbox.Arrival.Body;
import com.taskmanager.application.inbox.DeadLetter.Cause;
import com.taskmanager.application.inbox.WaitingEvent.Failures;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What follows from a failed effect: another attempt, or the end.
record Failure(Optional<WaitingEvent> again, Optional<DeadLetter> end) {

    static Failure of(Consumer consumer, Arrival arrival, String error, Instant now) {
        int count = arrival.failures() + 1;
        return nextStep(arrival, count)
                .map(step -> again(consumer, arrival, new Failures(count, error), now.plus(step)))
                .orElseGet(() -> end(arrival, error, count));
    }

    boolean isFinal() {
        return end.isPresent();
    }

    /// What cannot be read today cannot be read in a minute.
    private static Optional<Duration> nextStep(Arrival arrival, int count) {
        return arrival.isBroken() ? Optional.empty() : RetryLadder.of(arrival.type()).after(count);
    }

    private static Failure again(
            Consumer consumer, Arrival arrival, Failures failures, Instant nextAttempt) {
        var reason = consumer.ordered() ? WaitingReason.RETRY : WaitingReason.SET_ASIDE;
        return new Failure(
                Optional.of(
                        new WaitingEvent(
                                arrival.number(),
                                arrival.id(),
                                arrival.data(),
                                reason,
                                failures,
                                nextAttempt)),
                Optional.empty());
    }

    private static Failure end(Arrival arrival, String error, int count) {
        var cause = arrival.body() instanceof Body.Broken broken ? broken.cause() : Cause.FAILED;
        return new Failure(Optional.empty(), Optional.of(arrival.deadLetter(cause, error, count)));
    }
}
