package com.taskmanager.application.inbox;

import com.taskmanager.application.port.EventReading;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// Finds the event that kills the process. After [#ENDS] unclean ends of a consumer within
/// [#WINDOW] its processes go careful: one event at a time, written down before it is read and
/// before its effect runs. What is in hand in [#RUNS_MAX] runs that ended so is a dead letter.
///
/// Normal running asks nobody and writes nothing.
public final class Care {
    static final int ENDS = 2;
    static final Duration WINDOW = Duration.ofMinutes(5);
    static final int RUNS_MAX = 2;

    /// What a process left in hand is remembered for as long; the one after may start late.
    static final Duration MEMORY = Duration.ofHours(1);

    private final ConsumerRuns runs;
    private final EventsInHand hand;
    private final Run run;
    private final InstantSource clock;
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();
    private volatile Set<String> known = Set.of();
    private volatile Set<String> careful = Set.of();

    public Care(ConsumerRuns runs, EventsInHand hand, Run run, InstantSource clock) {
        this.runs = runs;
        this.hand = hand;
        this.run = run;
        this.clock = clock;
    }

    /// Of a process that keeps no account of its ends and is never careful.
    static Care none(InstantSource clock) {
        return new Care(
                NothingEnds.EVER, NothingEnds.EVER, new Run("nowhere", new UUID(0, 0)), clock);
    }

    /// To be called before anything is delivered to these consumers in this process.
    public void begin(Collection<String> consumers) {
        known = Set.copyOf(consumers);
        known.forEach(consumer -> runs.begin(consumer, run, clock.instant()));
        refresh();
    }

    /// Looks again who has to be careful; to be called every few seconds. Answers their names.
    public Set<String> refresh() {
        var now = new TreeSet<>(known);
        now.removeIf(consumer -> !hasToBe(consumer));
        careful = Set.copyOf(now);
        return careful;
    }

    /// To be called when nothing is in hand any more.
    public void end() {
        hand.putDownAll(run);
        known.forEach(consumer -> runs.end(consumer, run, clock.instant()));
    }

    boolean isTakenBy(String consumer) {
        return careful.contains(consumer);
    }

    EventReading reading(String consumer, EventReading reading) {
        return isTakenBy(consumer) ? new CarefulReading(consumer, reading, this) : reading;
    }

    /// One at a time in this process.
    void alone(String consumer, Runnable work) {
        var lock = locks.computeIfAbsent(consumer, _ -> new ReentrantLock());
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    /// In how many runs it was in hand when the process ended; 0 for the first time.
    int take(String consumer, String what) {
        return hand.take(consumer, what, run, clock.instant()) - 1;
    }

    void putDown(String consumer, String what) {
        hand.putDown(consumer, what);
    }

    private boolean hasToBe(String consumer) {
        var now = clock.instant();
        return runs.uncleanEnds(consumer, now.minus(WINDOW)) >= ENDS
                || hand.isAnyLeft(consumer, RUNS_MAX, now.minus(MEMORY));
    }
}
