package com.taskmanager.application.relay;

import com.taskmanager.application.relay.SlotFloors.Asked;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Looks for slots that have something: often from where the next read would begin (polls, for what
/// other processes commit), now and then from where nothing can be missed (sweeps, for what
/// committed late), and from zero at start and every hour.
///
/// What a look finds is drained by ordinary turns.
final class Surveyor {
    private static final Duration POLL_MIN = Duration.ofMillis(50);
    private static final Duration POLL_MAX = Duration.ofSeconds(1);
    private static final Duration SWEEP_MIN = Duration.ofSeconds(1);
    private static final Duration SWEEP_MAX = Duration.ofSeconds(2);
    private static final Duration FROM_ZERO = Duration.ofHours(1);

    private final OutboxSurvey survey;
    private final Knowledge knowledge;
    private final Wakes wakes;
    private final InstantSource clock;
    private final Cadence polls;
    private final Cadence sweeps;
    private final AtomicBoolean looking = new AtomicBoolean();
    private Instant fromZero = Instant.MIN;

    Surveyor(
            OutboxSurvey survey,
            Knowledge knowledge,
            Wakes wakes,
            InstantSource clock,
            RandomGenerator random) {
        this.survey = survey;
        this.knowledge = knowledge;
        this.wakes = wakes;
        this.clock = clock;
        this.polls = new Cadence(POLL_MIN, POLL_MAX, random);
        this.sweeps = new Cadence(SWEEP_MIN, SWEEP_MAX, random);
    }

    Cadence polls() {
        return polls;
    }

    /// False when nothing was due, or somebody else is at it.
    boolean lookIfDue() {
        var now = clock.instant();
        if (now.isBefore(soonest()) || !looking.compareAndSet(false, true)) {
            return false;
        }
        try {
            look(now);
            return true;
        } finally {
            looking.set(false);
        }
    }

    Instant next() {
        return looking.get() ? clock.instant().plus(POLL_MIN) : soonest();
    }

    void restart() {
        polls.restart();
        sweeps.restart();
    }

    private Instant soonest() {
        var poll = polls.next();
        var sweep = sweeps.next();
        return poll.isBefore(sweep) ? poll : sweep;
    }

    private void look(Instant now) {
        if (sweeps.due(now)) {
            sweep(now);
            sweeps.looked(now, clock.instant());
        } else {
            look(floors -> floors.ask(false, now));
        }
        polls.looked(now, clock.instant());
    }

    private void sweep(Instant now) {
        if (knowledge.wantsLandmark()) {
            knowledge.accept(survey.landmark());
        }
        if (now.isBefore(fromZero)) {
            look(floors -> floors.ask(true, now));
        } else {
            look(floors -> floors.askFromZero(now));
            fromZero = now.plus(FROM_ZERO);
        }
    }

    private void look(Function<SlotFloors, Asked> from) {
        var look = knowledge.ask(from);
        var findings = survey.lowest(look.questions());
        wakes.suggest(knowledge.learn(look, findings, clock.instant()));
        var divided = knowledge.divided();
        if (!divided.isEmpty()) {
            wakes.suggest(divided);
            polls.quicken();
        }
    }
}
