package com.taskmanager.application.inbox;

import com.taskmanager.application.inbox.Arrival.Body;

import java.time.InstantSource;
import java.util.List;

/// Applies effects without any savepoint, which costs two round trips: when one fails it takes the
/// whole unit of work with it, and the unit is run again with `otherwise`. So do those that are
/// likely to fail, at once.
record OptimisticTrial(Trial otherwise, InstantSource clock) implements Trial {

    /// Some event's effect failed: everything of this unit has to be undone.
    static final class EffectFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EffectFailed() {
            super("an effect failed", null, false, false);
        }
    }

    @Override
    public void run(Consumer consumer, List<Arrival> arrivals, Outcomes outcomes) {
        if (arrivals.stream().allMatch(OptimisticTrial::isPromising)) {
            applyAll(consumer, arrivals, outcomes);
        } else {
            otherwise.run(consumer, arrivals, outcomes);
        }
    }

    private static boolean isPromising(Arrival arrival) {
        return !arrival.isBroken() && arrival.failures() == 0;
    }

    private void applyAll(Consumer consumer, List<Arrival> arrivals, Outcomes outcomes) {
        var end = clock.instant().plus(EffectTrial.TIME_MAX);
        for (var arrival : arrivals) {
            if (outcomes.isBlocked(arrival) || !clock.instant().isBefore(end)) {
                outcomes.postponed(arrival);
            } else {
                apply(consumer, arrival);
                outcomes.applied(arrival);
            }
        }
    }

    private static void apply(Consumer consumer, Arrival arrival) {
        try {
            if (arrival.body() instanceof Body.Sound(var event)) {
                consumer.effect().apply(event);
            }
        } catch (RuntimeException | Error e) {
            Trouble.passOnIfInfrastructure(e);
            throw new EffectFailed();
        }
    }
}
