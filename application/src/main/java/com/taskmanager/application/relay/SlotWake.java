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

    boolean due(Instant now, Instant gathering) {
        return waits() && !now.isBefore(notBefore(gathering));
    }

    boolean waits() {
        return !taken && (suggested || wanted != served);
    }

    /// When it may be taken, if slots with little are gathering until then.
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
}
