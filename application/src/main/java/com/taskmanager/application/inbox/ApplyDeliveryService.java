package com.taskmanager.application.inbox;

import com.taskmanager.application.inbox.Delivery.Entry;
import com.taskmanager.application.inbox.DeliveryResult.EntryAnswer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

final class ApplyDeliveryService implements ApplyDelivery {
    /// A unit of work has at most this many events; a larger delivery takes several.
    static final int EVENTS_MAX = 500;

    private final Units units;
    private final DeliveryUnit unit;
    private final Readings readings;
    private final Guard guard;

    ApplyDeliveryService(Units units, DeliveryUnit unit, Readings readings, Guard guard) {
        this.units = units;
        this.unit = unit;
        this.readings = readings;
        this.guard = guard;
    }

    @Override
    public DeliveryResult apply(Consumer consumer, Delivery delivery) {
        return guard.answer(consumer, () -> applyAll(consumer, delivery));
    }

    private List<EntryAnswer> applyAll(Consumer consumer, Delivery delivery) {
        var answers = new ArrayList<EntryAnswer>();
        for (List<Entry> part : Parts.of(delivery.entries(), EVENTS_MAX)) {
            var intake =
                    readings.ofDelivered(
                            consumer, reading -> Intake.read(delivery.topic(), part, reading));
            apply(consumer, intake);
            answers.addAll(intake.answers());
        }
        return answers;
    }

    private void apply(Consumer consumer, Intake intake) {
        try {
            apply(consumer, intake, units::run);
        } catch (RuntimeException e) {
            Trouble.passOnIfOfUnit(e);
            intake.singles().forEach(single -> apply(consumer, single, units::runSingle));
        }
    }

    private void apply(Consumer consumer, Intake intake, Runner runner) {
        Function<Trial, Optional<Receipt>> work = trial -> unit.apply(consumer, intake, trial);
        if (runner.run(work).isPresent()) {
            return;
        }
        units.run(() -> unit.open(consumer, intake));
        if (runner.run(work).isEmpty()) {
            throw new IllegalStateException("a position that was opened is not there");
        }
    }

    private interface Runner {
        Optional<Receipt> run(Function<Trial, Optional<Receipt>> work);
    }
}
