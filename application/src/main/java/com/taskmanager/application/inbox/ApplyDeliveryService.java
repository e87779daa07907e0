package com.taskmanager.application.inbox;

import com.taskmanager.application.inbox.Delivery.Entry;
import com.taskmanager.application.inbox.DeliveryResult.Answered;
import com.taskmanager.application.inbox.DeliveryResult.EntryAnswer;
import com.taskmanager.application.inbox.DeliveryResult.NotReady;
import com.taskmanager.application.inbox.Inbox.Surroundings;

import org.jspecify.annotations.Nullable;

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
    private final Surroundings surroundings;

    ApplyDeliveryService(
            Units units, DeliveryUnit unit, Readings readings, Surroundings surroundings) {
        this.units = units;
        this.unit = unit;
        this.readings = readings;
        this.surroundings = surroundings;
    }

    @Override
    public DeliveryResult apply(Consumer consumer, Delivery delivery) {
        var closed = surroundings.gate().closedBecause(consumer.name());
        if (closed != null) {
            return refuse(consumer, closed, null);
        }
        try {
            return new Answered(applyAll(consumer, delivery));
        } catch (ConsumerPaused _) {
            return refuse(consumer, ConsumerPaused.REASON, null);
        } catch (RuntimeException e) {
            return refuse(consumer, e.getClass().getSimpleName(), e);
        }
    }

    private DeliveryResult refuse(
            Consumer consumer, String reason, @Nullable RuntimeException trouble) {
        var signal = new InboxSignal.Refused(reason, trouble);
        surroundings.observer().happened(consumer.name(), signal);
        return new NotReady(reason);
    }

    private List<EntryAnswer> applyAll(Consumer consumer, Delivery delivery) {
        var answers = new ArrayList<EntryAnswer>();
        for (List<Entry> part : Parts.of(delivery.entries(), EVENTS_MAX)) {
            var intake = Intake.read(delivery.topic(), part, readings.of(consumer));
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
