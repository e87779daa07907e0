package com.taskmanager.application.inbox;

import com.taskmanager.application.port.UnitOfWork;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Applies effects optimistically: many under one savepoint, and one by one only when that fails. A
/// savepoint for each event costs more than half of what a batch can do.
final class EffectTrial implements Trial {
    /// After this time no further event is begun: the server ends transactions after 60 s, and the
    /// slowest event may take 20 s more.
    static final Duration TIME_MAX = Duration.ofSeconds(20);

    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    EffectTrial(UnitOfWork unitOfWork, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public void run(Consumer consumer, List<Arrival> arrivals, Outcomes outcomes) {
        var end = clock.instant().plus(TIME_MAX);
        var attempt =
                new Attempt(unitOfWork, consumer.effect(), () -> clock.instant().isBefore(end));
        for (var group : Parts.of(arrivals, BulkEffect.TOGETHER_MAX)) {
            attempt.together(group, outcomes);
        }
    }
}
