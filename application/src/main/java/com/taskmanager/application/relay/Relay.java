package com.taskmanager.application.relay;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.RelayWakes;
import com.taskmanager.application.relay.Breaker.Admission;
import com.taskmanager.application.relay.OutboxSurvey.Lowest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// The relay of one process: takes what was committed to the outbox to the transport, each user's
/// events of a topic in order, again and again until they are accepted.
///
/// As many threads as wanted may run it; each works at another slot. Other processes may run theirs
/// on the same database: a slot has one at a time, see [OutboxSlots].
///
/// Creates no threads, reads no other clock than `clock` and draws from no other source of chance
/// than `random`, which the threads share.
public final class Relay implements Runnable {
    private static final Backoff DATABASE =
            new Backoff(Duration.ofMillis(50), Duration.ofSeconds(5));

    private final Knowledge knowledge = new Knowledge();
    private final Wakes wakes = new Wakes();
    private final OutboxSurvey survey;
    private final RelayObserver observer;
    private final InstantSource clock;
    private final Breakers topics;
    private final Breaker database;
    private final Surveyor surveyor;
    private final Turns turns;
    private volatile boolean stopped;

    public Relay(RelayPorts ports, RelayPace pace, InstantSource clock, RandomGenerator random) {
        this.survey = ports.survey();
        this.observer = ports.observer();
        this.clock = clock;
        this.topics = new Breakers(random);
        this.database = new Breaker(DATABASE, random);
        this.surveyor = new Surveyor(survey, knowledge, wakes, clock, random);
        var suspicion = new Suspicion(pace.refusedAfter(), random);
        var publishing = new Publishing(ports.publisher(), topics, suspicion, observer, clock);
        var drain =
                new Drain(
                        new Batch(ports.slots(), publishing),
                        new SharedBatch(ports.slots(), publishing),
                        topics,
                        suspicion,
                        knowledge,
                        clock);
        var gathering = new Gathering(wakes, pace.gatherMax(), clock);
        this.turns = new Turns(drain, wakes, gathering, surveyor.polls(), clock, random);
    }

    /// For whoever commits to the outbox in this process.
    public RelayWakes wakes() {
        return wakes;
    }

    /// Works until [#stop] or an interrupt.
    @Override
    public void run() {
        try {
            while (!stopped) {
                pauseUntil(step());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// While the database is away nothing that is due can be done.
    private void pauseUntil(Instant next) throws InterruptedException {
        if (database.closed()) {
            wakes.await(next, clock);
        } else {
            wakes.rest(next, clock, database::closed);
        }
    }

    /// No new batch begins; those in hand are finished or rolled back, and then [#run] returns. For
    /// good. Wait for the threads before closing the pool.
    public void stop() {
        stopped = true;
        wakes.close();
    }

    /// Does what is due, a turn at one slot at most, and answers when there will be more to do.
    /// Never throws for trouble of the database or the transport.
    public Instant step() {
        var now = clock.instant();
        if (database.admit(now) == Admission.NONE) {
            return database.until();
        }
        try {
            boolean looked = surveyor.lookIfDue();
            boolean drained = turns.takeNext(() -> stopped);
            database.succeeded();
            return looked || drained ? now : wakes.nextDue(surveyor.next());
        } catch (RuntimeException e) {
            interrupted(e);
            return clock.instant();
        }
    }

    /// When the oldest event that is still in the outbox happened. One statement on a connection of
    /// its own; errors as [OutboxSurvey].
    public Optional<Instant> oldestUnsent() {
        return survey.lowest(knowledge.askForOldest()).lowest().values().stream()
                .map(Lowest::occurredAt)
                .min(Instant::compareTo);
    }

    /// Topics whose breaker is not closed.
    public Set<Topic> blockedTopics() {
        return topics.open();
    }

    private void interrupted(RuntimeException cause) {
        var pause = database.failed(clock.instant());
        knowledge.forget();
        surveyor.restart();
        if (pause.isPositive()) {
            observer.happened(new RelaySignal.Interrupted(cause, pause));
        }
    }
}
