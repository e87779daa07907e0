package com.taskmanager.application.inbox;

import com.taskmanager.application.inbox.Inbox.Surroundings;
import com.taskmanager.application.port.UnitOfWork;

import java.util.Optional;
import java.util.function.Function;

/// Runs the inbox's units of work, and tells what they did once it is committed. A unit answers
/// empty when it found nothing that it could do.
///
/// Never inside another unit of work: what a trial gives up, and what a commit fails with, has to
/// be undone before it is run again.
final class Units {
    private final UnitOfWork unitOfWork;
    private final Trial optimistic;
    private final Trial effects;
    private final Surroundings surroundings;
    private final Wakes wakes;

    /// @param optimistic may give up a whole unit
    /// @param effects tell what became of each event
    Units(
            UnitOfWork unitOfWork,
            Trial optimistic,
            Trial effects,
            Surroundings surroundings,
            Wakes wakes) {
        this.unitOfWork = unitOfWork;
        this.optimistic = optimistic;
        this.effects = effects;
        this.surroundings = surroundings;
        this.wakes = wakes;
    }

    /// Everything else than a fault of the infrastructure that comes out of here came up at the
    /// commit: some event's effect cannot be committed.
    Optional<Receipt> run(Function<Trial, Optional<Receipt>> unit) {
        return attempt(unit, Function.identity());
    }

    /// For a unit of a single event: what its commit fails with is that event's failure.
    Optional<Receipt> runSingle(Function<Trial, Optional<Receipt>> unit) {
        return runSingle(unit, Function.identity());
    }

    /// The same for a unit that answers more than a receipt.
    <T> T runSingle(Function<Trial, T> unit, Function<T, Optional<Receipt>> receipt) {
        try {
            return attempt(unit, receipt);
        } catch (RuntimeException e) {
            Trouble.passOnIfOfUnit(e);
            return commit(unit, Trial.failingWith(e), receipt);
        }
    }

    /// A unit without effects.
    void run(Runnable work) {
        unitOfWork.run(
                () -> {
                    work.run();
                    return true;
                });
    }

    private <T> T attempt(Function<Trial, T> unit, Function<T, Optional<Receipt>> receipt) {
        try {
            return commit(unit, optimistic, receipt);
        } catch (OptimisticTrial.EffectFailed _) {
            return commit(unit, effects, receipt);
        }
    }

    private <T> T commit(
            Function<Trial, T> unit, Trial trial, Function<T, Optional<Receipt>> receipt) {
        var result = unitOfWork.run(() -> unit.apply(trial));
        receipt.apply(result).ifPresent(this::tell);
        return result;
    }

    void wake(String consumer) {
        wakes.wake(consumer);
    }

    private void tell(Receipt receipt) {
        receipt.tell(surroundings.observer(), surroundings.clock().instant());
        if (receipt.wakes()) {
            wakes.wake(receipt.consumer().name());
        }
    }
}
