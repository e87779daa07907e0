package com.taskmanager.application.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Lets events that come one by one wait for each other, no longer than a turn takes: as long as
/// turns with little in them take no longer than the longest wait, half of the time at most goes
/// into them, and a turn that is dear has more. The first event after a quiet time waits for none.
record Gathering(Wakes wakes, Duration longest, InstantSource clock) {

    /// While it runs nobody else begins such a turn, unless it takes longer than the longest wait.
    void after(Runnable turn) {
        if (longest.isZero()) {
            turn.run();
            return;
        }
        var begin = clock.instant();
        wakes.gather(begin.plus(longest));
        try {
            turn.run();
        } finally {
            var end = clock.instant();
            wakes.gather(end.plus(pause(begin, end)));
        }
    }

    private Duration pause(Instant begin, Instant end) {
        var took = Duration.between(begin, end);
        return took.compareTo(longest) < 0 ? took : longest;
    }
}
