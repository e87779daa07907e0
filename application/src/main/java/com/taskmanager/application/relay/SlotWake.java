package com.taskmanager.application.relay;

import java.time.Instant;

/// Whether one slot waits for a worker.
final class SlotWake {
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

    boolean due(Instant now) {
        return waits() && !now.isBefore(notBefore);
    }

    boolean waits() {
        return !taken && (suggested || wanted != served);
    }

    Instant notBefore() {
        return notBefore;
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
}
