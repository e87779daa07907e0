package com.taskmanager.application.inbox;

import com.taskmanager.application.inbox.Inbox.Surroundings;
import com.taskmanager.application.port.UnitOfWork;

import java.util.Optional;
import java.util.function.Function;

/// Runs the inbox's units of work, and tells what they did once it is committed. A unit answers
/// empty when it found nothing that it could do.
final class Units {
    private final UnitOfWork unitOfWork;
    private final Trial effects;
    private final Surroundings surroundings;
    private final Wakes wakes;

    Units(UnitOfWork unitOfWork, Trial effects, Surroundings surroundings, Wakes wakes) {
        this.unitOfWork = unitOfWork;
        this.effects = effects;
        this.surroundings = surroundings;
        this.wakes = wakes;
    }

    /// Everything else than a fault of the infrastructure that comes out of here came up at the
    /// commit: some event's effect cannot be committed.
    Optional<Receipt> run(Function<Trial, Optional<Receipt>> unit) {
        return commit(unit, effects);
    }

    /// For a unit of a single event: what its commit fails with is that event's failure.
    Optional<Receipt> runSingle(Function<Trial, Optional<Receipt>> unit) {
        try {
            return commit(unit, effects);
        } catch (RuntimeException e) {
            Trouble.passOnIfOfUnit(e);
            return commit(unit, Trial.failingWith(e));
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

    private Optional<Receipt> commit(Function<Trial, Optional<Receipt>> unit, Trial trial) {
        var receipt = unitOfWork.run(() -> unit.apply(trial));
        receipt.ifPresent(this::tell);
        return receipt;
    }

    private void tell(Receipt receipt) {
        receipt.tell(surroundings.observer(), surroundings.clock().instant());
        if (receipt.wakes()) {
            wakes.wake(receipt.consumer().name());
        }
    }
}
