package com.taskmanager.application.inbox;

import com.taskmanager.application.port.EventReading;
import com.taskmanager.application.port.Unavailable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/// Finds the event that kills the process. After [#ENDS] unclean ends of a consumer within
/// [#WINDOW] its processes go careful: one event at a time, written down before it is read and
/// before its effect runs. What is in hand in [#RUNS_MAX] runs that ended so is a dead letter.
///
/// Whatever ends the process accuses all that it has in hand. So that is one thing at a time in the
/// whole process, whoever of its consumers has it, and all of them are careful when one has to be.
///
/// Normal running asks nobody and writes nothing.
public final class Care {
    static final int ENDS = 2;
    static final Duration WINDOW = Duration.ofMinutes(5);
    static final int RUNS_MAX = 2;

    /// What a process left in hand is remembered for as long; the one after may start late.
    static final Duration MEMORY = Duration.ofHours(1);

    /// Below the time that a pool lets its callers wait: who has the turn needs a connection more,
    /// and must outlast those who wait for the turn with one. A unit of work that has waited for
    /// nothing is repeated some times, and all of that stays below the time after which the server
    /// ends a transaction in which nothing happens.
    static final Duration WAIT_MAX = Duration.ofSeconds(1);

    /// Who waits with a delivery does so once for all of it. A delivery that is sent back comes
    /// again after seconds, and all of it is read anew; but in one process with the relay its slots
    /// wait too.
    static final Duration DELIVERY_WAIT_MAX = Duration.ofSeconds(3);

    private final ConsumerRuns runs;
    private final EventsInHand hand;
    private final Run run;
    private final InstantSource clock;
    private final Lock turn;
    private volatile Set<String> known = Set.of();
    private volatile Set<String> careful = Set.of();

    public Care(ConsumerRuns runs, EventsInHand hand, Run run, InstantSource clock) {
        this(runs, hand, run, clock, new ReentrantLock(true));
    }

    /// `turn`: what the threads of the process lock, one of them at a time.
    public Care(ConsumerRuns runs, EventsInHand hand, Run run, InstantSource clock, Lock turn) {
        this.runs = runs;
        this.hand = hand;
        this.run = run;
        this.clock = clock;
        this.turn = turn;
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
        careful = known.stream().anyMatch(this::hasToBe) ? known : Set.of();
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

    /// In a unit of work: each event in a turn of its own.
    EventReading reading(String consumer, EventReading reading) {
        if (!isTakenBy(consumer)) {
            return reading;
        }
        var careful = new CarefulReading(consumer, reading, this);
        return (topic, data, key) -> alone(() -> careful.read(topic, data, key));
    }

    /// Before a unit of work begins: all in one turn.
    <T> T readAll(String consumer, EventReading reading, Function<EventReading, T> work) {
        return isTakenBy(consumer)
                ? alone(
                        DELIVERY_WAIT_MAX,
                        () -> work.apply(new CarefulReading(consumer, reading, this)))
                : work.apply(reading);
    }

    /// For a person, who is told what comes of it: nothing is given up.
    EventReading readingAlone(EventReading reading) {
        return (topic, data, key) ->
                careful.isEmpty()
                        ? reading.read(topic, data, key)
                        : alone(() -> reading.read(topic, data, key));
    }

    /// While nobody else in this process has anything in hand.
    ///
    /// Errors: [Unavailable] when that takes too long. Whoever waits has a connection, and who has
    /// the turn needs one more.
    <T> T alone(Supplier<T> work) {
        return alone(WAIT_MAX, work);
    }

    private <T> T alone(Duration waitMax, Supplier<T> work) {
        awaitTurn(waitMax);
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    private void awaitTurn(Duration waitMax) {
        try {
            if (!turn.tryLock(waitMax.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unavailable("something else is in hand", new IllegalStateException());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted", e);
        }
    }

    /// In how many runs it was in hand when the process ended; 0 for the first time.
    int take(String consumer, String what) {
        return hand.take(consumer, what, run, clock.instant());
    }

    /// Does it with what was taken in hand. What the process survives was not deadly; but an error
    /// of the virtual machine may be its end.
    <T> T inHand(String consumer, String what, Supplier<T> work) {
        T result;
        try {
            result = work.get();
        } catch (RuntimeException e) {
            putDown(consumer, what, e);
            throw e;
        }
        hand.putDown(consumer, what);
        return result;
    }

    private void putDown(String consumer, String what, RuntimeException because) {
        try {
            hand.putDown(consumer, what);
        } catch (RuntimeException e) {
            because.addSuppressed(e);
        }
    }

    private boolean hasToBe(String consumer) {
        var now = clock.instant();
        return runs.uncleanEnds(consumer, now.minus(WINDOW)) >= ENDS
                || hand.isAnyLeft(consumer, RUNS_MAX, now.minus(MEMORY));
    }
}
