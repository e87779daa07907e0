package com.taskmanager.application.relay;

import com.taskmanager.application.relay.OutboxSurvey.Landmark;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Set;

/// Up to which number everything is settled: who drew it has ended, so whoever begins to read now
/// sees its row, or it will never be there.
///
/// Of a landmark the writers are awaited. Once a later one has none of exactly these, all numbers
/// up to the first are settled; those who came since drew higher ones. A transaction that never
/// touched the outbox is not waited for, however long it stays open.
final class Horizon {
    private @Nullable Landmark newest;
    private Set<String> awaited = new HashSet<>();
    private long awaitedUpTo;
    private long settled;

    /// False: the server started anew or its numbers went back, so nothing known before holds.
    synchronized boolean accept(Landmark landmark) {
        boolean same = newest == null || continues(newest, landmark);
        if (!same) {
            forget();
        }
        newest = landmark;
        settle(landmark);
        return same;
    }

    synchronized Settled settled() {
        return newest == null ? Settled.NOTHING : new Settled(newest.life(), settled);
    }

    synchronized void forget() {
        newest = null;
        awaited = new HashSet<>();
        awaitedUpTo = 0;
        settled = 0;
    }

    /// One that was prepared may be one of those awaited: none of them counts as gone while there
    /// is any.
    private void settle(Landmark landmark) {
        if (landmark.prepared()) {
            return;
        }
        awaited.retainAll(landmark.writers());
        if (awaited.isEmpty()) {
            settled = landmark.writers().isEmpty() ? landmark.lastSeq() : awaitedUpTo;
            awaited = new HashSet<>(landmark.writers());
            awaitedUpTo = landmark.lastSeq();
        }
    }

    private static boolean continues(Landmark before, Landmark after) {
        return before.life().equals(after.life()) && before.lastSeq() <= after.lastSeq();
    }
}
