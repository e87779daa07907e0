package com.taskmanager.application.inbox;

import com.taskmanager.application.port.UnitOfWork;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// One event after the other, each written down before its effect runs.
final class CarefulTrial implements Trial {
    /// After this time no further event is begun, and the rest waits for another unit of work:
    /// others want the turn, and give up soon.
    static final Duration TIME_MAX = Duration.ofMillis(500);

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
        var attempt = new Attempt(unitOfWork, consumer.effect(), () -> true);
        care.alone(
                () -> {
                    runInTurn(consumer.name(), arrivals, attempt, outcomes);
                    return true;
                });
    }

    /// The first is tried in any case, or nothing would ever be.
    private void runInTurn(
            String consumer, List<Arrival> arrivals, Attempt attempt, Outcomes outcomes) {
        var end = clock.instant().plus(TIME_MAX);
        boolean first = true;
        for (var arrival : arrivals) {
            boolean late = !first && !clock.instant().isBefore(end);
            if (late || outcomes.isBlocked(arrival)) {
                outcomes.postponed(arrival);
            } else {
                run(consumer, arrival, attempt, outcomes);
                first = false;
            }
        }
    }

    private void run(String consumer, Arrival arrival, Attempt attempt, Outcomes outcomes) {
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
