package com.taskmanager.application.relay;

import com.taskmanager.application.relay.SlotFloors.Asked;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Looks for slots that have something that nobody in this process was woken for: from the floors,
/// and every hour from zero. Each look begins with what the floors need in order to rise.
///
/// What a look finds is drained by ordinary turns.
final class Surveyor {
    private static final Duration POLL_MIN = Duration.ofMillis(50);
    private static final Duration POLL_MAX = Duration.ofSeconds(1);
    private static final Duration FROM_ZERO = Duration.ofHours(1);

    private final OutboxSurvey survey;
    private final Knowledge knowledge;
    private final Wakes wakes;
    private final InstantSource clock;
    private final Cadence polls;
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
    }

    Cadence polls() {
        return polls;
    }

    /// False when nothing was due, or somebody else is at it.
    boolean lookIfDue() {
        var now = clock.instant();
        if (!polls.due(now) || !looking.compareAndSet(false, true)) {
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
        return looking.get() ? clock.instant().plus(POLL_MIN) : polls.next();
    }

    void restart() {
        polls.restart();
    }

    private void look(Instant now) {
        if (now.isBefore(fromZero)) {
            look(SlotFloors::ask);
        } else {
            look(SlotFloors::askFromZero);
            fromZero = now.plus(FROM_ZERO);
        }
        polls.looked(now, clock.instant());
    }

    private void look(Function<SlotFloors, Asked> from) {
        knowledge.accept(survey.landmark());
        var asked = knowledge.ask(from);
        var findings = survey.lowest(asked.stream().map(Asked::question).toList());
        wakes.suggest(knowledge.learn(asked, findings));
        var divided = knowledge.divided();
        if (!divided.isEmpty()) {
            wakes.suggest(divided);
            polls.quicken();
        }
    }
}
