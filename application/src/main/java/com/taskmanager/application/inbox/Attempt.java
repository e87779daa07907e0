package com.taskmanager.application.inbox;

import com.taskmanager.application.port.Contention;
import com.taskmanager.application.port.UnitOfWork;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BooleanSupplier;

/// Attempts at effects under savepoints, while `timeLeft`.
final class Attempt {
    /// A failure that may be another transaction's fault is repeated this often before it counts.
    static final int REPEATS_MAX = 3;

    private final UnitOfWork unitOfWork;
    private final InOrder effects;
    private final BooleanSupplier timeLeft;

    Attempt(UnitOfWork unitOfWork, EventEffect effect, BooleanSupplier timeLeft) {
        this.unitOfWork = unitOfWork;
        this.effects = new InOrder(effect, timeLeft);
        this.timeLeft = timeLeft;
    }

    void together(List<Arrival> group, Outcomes outcomes) {
        var free = group.stream().filter(arrival -> !outcomes.isBlocked(arrival)).toList();
        group.stream().filter(outcomes::isBlocked).forEach(outcomes::postponed);
        try {
            int applied = unitOfWork.nested(() -> effects.apply(free));
            free.subList(0, applied).forEach(outcomes::applied);
            free.subList(applied, free.size()).forEach(outcomes::postponed);
        } catch (RuntimeException | Error e) {
            Trouble.passOnIfInfrastructure(e);
            apart(free, e, outcomes);
        }
    }

    /// The first is tried however late it is, or a slow group would never get anywhere.
    private void apart(List<Arrival> group, Throwable error, Outcomes outcomes) {
        if (group.size() == 1 && !(error instanceof Contention)) {
            outcomes.failed(group.getFirst(), ErrorText.of(error));
            return;
        }
        alone(group.getFirst(), outcomes);
        for (var arrival : group.subList(1, group.size())) {
            if (outcomes.isBlocked(arrival) || !timeLeft.getAsBoolean()) {
                outcomes.postponed(arrival);
            } else {
                alone(arrival, outcomes);
            }
        }
    }

    private void alone(Arrival arrival, Outcomes outcomes) {
        Throwable trouble = tryOnce(arrival);
        for (int i = 1; i < REPEATS_MAX && trouble instanceof Contention; i++) {
            trouble = tryOnce(arrival);
        }
        if (trouble == null) {
            outcomes.applied(arrival);
        } else {
            outcomes.failed(arrival, ErrorText.of(trouble));
        }
    }

    private @Nullable Throwable tryOnce(Arrival arrival) {
        try {
            return unitOfWork.nested(
                    () -> {
                        effects.apply(arrival);
                        return null;
                    });
        } catch (RuntimeException | Error e) {
            Trouble.passOnIfInfrastructure(e);
            return e;
        }
    }
}
