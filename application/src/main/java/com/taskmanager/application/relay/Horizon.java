package com.taskmanager.application.relay;

import com.taskmanager.application.relay.OutboxSurvey.Landmark;

import org.jspecify.annotations.Nullable;

/// Up to which number nothing can appear any more that is not visible yet.
///
/// A landmark is taken, and once every transaction from before it has ended, a look that begins
/// later sees all that was ever written up to it.
final class Horizon {
    private @Nullable Landmark candidate;
    private @Nullable Landmark newest;
    private long proven;

    synchronized boolean wantsLandmark() {
        return candidate == null;
    }

    /// False: the server started anew or its numbers went back, so nothing known before holds.
    synchronized boolean accept(Landmark landmark) {
        boolean same = newest == null || continues(newest, landmark);
        proven = same ? proven : 0;
        newest = landmark;
        candidate = landmark;
        return same;
    }

    /// Answers what is proven for the look whose horizon this was.
    synchronized long prove(long horizon) {
        if (candidate != null && horizon > candidate.transaction()) {
            proven = Math.max(proven, candidate.lastSeq());
            candidate = null;
        }
        return proven;
    }

    /// The last number known to have been drawn.
    synchronized long lastSeq() {
        return newest == null ? 0 : newest.lastSeq();
    }

    synchronized void forget() {
        candidate = null;
        newest = null;
        proven = 0;
    }

    private static boolean continues(Landmark before, Landmark after) {
        return before.serverStart().equals(after.serverStart())
                && before.lastSeq() <= after.lastSeq();
    }
}
