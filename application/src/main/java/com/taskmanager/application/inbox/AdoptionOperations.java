package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.AdoptionResult.Noted;
import com.taskmanager.application.inbox.AdoptionResult.Report;
import com.taskmanager.application.inbox.AdoptionResult.UnknownConsumer;
import com.taskmanager.application.inbox.RegisterConsumer.Registered;
import com.taskmanager.application.operations.Order;
import com.taskmanager.application.port.UnitOfWork;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.Map;

/// Consumers that come to streams which were there before them, or whose inbox was restored.
public final class AdoptionOperations {
    private final UnitOfWork unitOfWork;
    private final Map<String, Consumer> consumers;
    private final ConsumerRegister register;
    private final AdoptionUnit unit;
    private final Wakes wakes;
    private final InstantSource clock;

    AdoptionOperations(
            UnitOfWork unitOfWork,
            Map<String, Consumer> consumers,
            ConsumerRegister register,
            AdoptionUnit unit,
            Wakes wakes,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.consumers = consumers;
        this.register = register;
        this.unit = unit;
        this.wakes = wakes;
        this.clock = clock;
    }

    public RegisterConsumer registerConsumer() {
        return (consumer, beginning) -> unitOfWork.run(() -> registered(consumer, beginning));
    }

    public ReplayConsumer replayConsumer() {
        return (name, order) -> {
            var consumer = consumers.get(name);
            return consumer == null
                    ? new UnknownConsumer()
                    : unitOfWork.run(() -> noted(consumer, order));
        };
    }

    public AdoptStreams adoptStreams() {
        return this::run;
    }

    public PreviewAdoption previewAdoption() {
        return consumer -> run(consumer, null);
    }

    private Registered registered(Consumer consumer, Beginning beginning) {
        var name = consumer.name();
        if (!register.enter(name, clock.instant()) || register.hasBegun(name)) {
            return Registered.KNOWN;
        }
        int streams =
                switch (beginning) {
                    case HERE -> register.beginHere(name, consumer.topics());
                    case REPLAY -> register.noteEnds(name, consumer.topics());
                };
        if (streams == 0) {
            return Registered.NEW;
        }
        return beginning == Beginning.HERE ? Registered.BEGINS_HERE : Registered.WAITS_FOR_REPLAY;
    }

    private AdoptionResult noted(Consumer consumer, Order order) {
        var name = consumer.name();
        int streams = register.noteEnds(name, consumer.topics());
        unit.desk().actions().add(order.action("consumer.replay", name, clock.instant()));
        return new Noted(streams);
    }

    /// Without an order it only looks.
    private AdoptionResult run(String consumer, @Nullable Order order) {
        if (!consumers.containsKey(consumer)) {
            return new UnknownConsumer();
        }
        var report = Report.NOTHING;
        @Nullable StreamId after = null;
        do {
            var from = after;
            var step = unitOfWork.run(() -> recorded(consumer, from, order));
            report = report.plus(step.report());
            after = step.last();
        } while (after != null);
        wakes.wake(consumer);
        return report;
    }

    private AdoptionUnit.Step recorded(
            String consumer, @Nullable StreamId after, @Nullable Order order) {
        var step = unit.step(consumer, after, order == null);
        if (order != null && step.report().adopted() > 0) {
            unit.desk().actions().add(order.action("consumer.adopt", consumer, clock.instant()));
        }
        return step;
    }
}
