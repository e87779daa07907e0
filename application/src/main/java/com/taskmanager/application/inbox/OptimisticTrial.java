package com.taskmanager.application.inbox;

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
        var effects = new InOrder(consumer.effect(), () -> clock.instant().isBefore(end));
        for (var group : Parts.of(arrivals, BulkEffect.TOGETHER_MAX)) {
            var free = group.stream().filter(arrival -> !outcomes.isBlocked(arrival)).toList();
            group.stream().filter(outcomes::isBlocked).forEach(outcomes::postponed);
            int applied = apply(effects, free);
            free.subList(0, applied).forEach(outcomes::applied);
            free.subList(applied, free.size()).forEach(outcomes::postponed);
        }
    }

    private static int apply(InOrder effects, List<Arrival> group) {
        try {
            return effects.apply(group);
        } catch (RuntimeException | Error e) {
            Trouble.passOnIfInfrastructure(e);
            throw new EffectFailed();
        }
    }
}
