package com.taskmanager.application.inbox;

import com.taskmanager.application.port.UnitOfWork;

import java.time.InstantSource;
import java.util.List;

/// One event after the other, each written down before its effect runs.
final class CarefulTrial implements Trial {
    private final UnitOfWork unitOfWork;
    private final Care care;
    private final InstantSource clock;

    CarefulTrial(UnitOfWork unitOfWork, Care care, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.care = care;
        this.clock = clock;
    }

    @Override
    public void run(Consumer consumer, List<Arrival> arrivals, Outcomes outcomes) {
        var end = clock.instant().plus(EffectTrial.TIME_MAX);
        var attempt =
                new Attempt(unitOfWork, consumer.effect(), () -> clock.instant().isBefore(end));
        care.alone(
                () -> {
                    arrivals.forEach(one -> run(consumer.name(), one, attempt, outcomes));
                    return true;
                });
    }

    private void run(String consumer, Arrival arrival, Attempt attempt, Outcomes outcomes) {
        if (outcomes.isBlocked(arrival)) {
            outcomes.postponed(arrival);
            return;
        }
        var what = name(arrival);
        int ends = care.take(consumer, what);
        if (ends >= Care.RUNS_MAX) {
            attempt.together(List.of(arrival.deadly(ends)), outcomes);
        } else {
            care.inHand(
                    consumer,
                    what,
                    () -> {
                        attempt.together(List.of(arrival), outcomes);
                        return true;
                    });
        }
    }

    private static String name(Arrival arrival) {
        var stream = arrival.stream();
        return stream.topic().name() + "/" + stream.user().value() + "/" + arrival.seq();
    }
}
