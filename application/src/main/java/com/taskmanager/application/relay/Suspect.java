package com.taskmanager.application.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// A stream whose first event fails alone, and what speaks against the event instead of the
/// transport.
///
/// A failure counts when another event of the topic was accepted since the one before, within the
/// last minute: the event fails among successes. While nothing of the topic is accepted nothing
/// counts, however often it is tried: then it is the transport.
///
/// It may be the transport even so: a partition that has no leader for a while refuses some events
/// while others are accepted. So failures have to go on for longer than that takes.
final class Suspect {
    private static final Backoff AMONG_SUCCESSES =
            new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofMillis(100), Duration.ofSeconds(30));
    private static final Duration EVIDENCE_AGE_MAX = Duration.ofMinutes(1);
    private static final int FAILURES_MAX = 3;

    /// Longer than it takes to try again among successes. What is between two failures that are
    /// further apart says nothing: the whole topic may have been away.
    private static final Duration GAP_MAX = Duration.ofSeconds(10);

    /// How many calls of a topic had progress, and when the last one had.
    record Successes(long count, Instant last) {
        static final Successes NONE = new Successes(0, Instant.MIN);

        Successes another(Instant now) {
            return new Successes(count + 1, now);
        }
    }

    private final RandomGenerator random;
    private Successes seen;
    private Instant soonest;
    private Instant latest;
    private int failures;
    private int counted;
    private Instant lastCounted = Instant.MIN;
    private Duration among = Duration.ZERO;

    Suspect(Successes successes, Instant now, RandomGenerator random) {
        this.random = random;
        this.seen = successes;
        this.soonest = now.plus(BACKOFF.first());
        this.latest = soonest;
    }

    /// Soon when something else of the topic got through; seldom otherwise.
    boolean due(Successes successes, Instant now) {
        return !now.isBefore(latest) || (isNews(successes) && !now.isBefore(soonest));
    }

    /// Answers whether that was once too often, and has gone on among successes for `patience`: the
    /// broker refuses this event.
    boolean failed(Successes successes, Instant now, Duration patience) {
        boolean counts =
                isNews(successes) && !successes.last().plus(EVIDENCE_AGE_MAX).isBefore(now);
        if (counts) {
            among = counted == 0 ? Duration.ZERO : among.plus(sinceLastCounted(now));
            lastCounted = now;
            counted++;
        }
        seen = successes;
        failures++;
        soonest = now.plus(AMONG_SUCCESSES.after(Math.max(1, failures - FAILURES_MAX), random));
        latest = now.plus(BACKOFF.after(failures, random));
        return counts && counted >= FAILURES_MAX && among.compareTo(patience) >= 0;
    }

    private Duration sinceLastCounted(Instant now) {
        var since = Duration.between(lastCounted, now);
        return since.compareTo(GAP_MAX) > 0 ? GAP_MAX : since;
    }

    private boolean isNews(Successes successes) {
        return successes.count() != seen.count();
    }
}
