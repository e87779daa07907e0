package com.taskmanager.application.replay;

import com.taskmanager.application.lookup.LetterFilter;

/// Retry all dead letters of a filter that there are now, at most so many in a second, 1 to 1,000.
/// A dry run only counts them.
public record Replay(LetterFilter filter, boolean dryRun, int ratePerS) {
    public static final int RATE_PER_S_MAX = 1_000;

    /// More than this are no one job.
    public static final int LETTERS_MAX = 100_000;

    public Replay {
        if (ratePerS < 1 || ratePerS > RATE_PER_S_MAX) {
            throw new IllegalArgumentException("rate must be 1 to 1,000, not " + ratePerS);
        }
    }
}
