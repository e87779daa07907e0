package com.taskmanager.application.replay;

import org.jspecify.annotations.Nullable;

/// How far a replay is: of `total` letters `done` were dealt with, whatever came of it.
public record Job(long id, State state, long done, long total, Trouble trouble) {
    public enum State {
        RUNNING,
        DONE
    }

    /// Letters that are dead letters still: they failed again, or could not be retried. `lastError`
    /// is the youngest one's.
    public record Trouble(long failed, long refused, @Nullable String lastError) {
        public static final Trouble NONE = new Trouble(0, 0, null);

        public boolean isNone() {
            return failed + refused == 0;
        }
    }
}
