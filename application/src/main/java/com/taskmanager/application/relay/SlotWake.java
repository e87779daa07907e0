package com.taskmanager.application.relay;

import java.time.Duration;
import java.time.Instant;

/// Whether one slot waits for a worker.
final class SlotWake {
    /// Nothing is put off for longer: a time that lies further ahead is of a clock that has been
    /// set back since.
    private static final Duration PUT_OFF_MAX = Duration.ofSeconds(2);

    private long wanted;
    private long served;
    private boolean suggested;
    private boolean taken;
    private boolean alone;
    private Instant notBefore = Instant.MIN;

    void wake() {
        wanted++;
    }

    void suggest() {
        suggested = true;
    }

    /// @param gathering until when slots that have little are left alone
    boolean due(Instant now, Instant gathering) {
        return waits() && !holds(notBefore(gathering), now);
    }

    boolean waits() {
        return !taken && (suggested || wanted != served);
    }

    Instant notBefore(Instant gathering) {
        return alone || gathering.isBefore(notBefore) ? notBefore : gathering;
    }

    void take() {
        taken = true;
        suggested = false;
    }

    /// Its next turn is to be its own.
    boolean isAlone() {
        return alone;
    }

    void setAlone(boolean wanted) {
        alone = wanted;
    }

    long wanted() {
        return wanted;
    }

    void served(long upTo) {
        served = upTo;
    }

    void release(Instant again) {
        taken = false;
        notBefore = again;
    }

    private static boolean holds(Instant until, Instant now) {
        return now.isBefore(until) && until.isBefore(now.plus(PUT_OFF_MAX));
    }
}
