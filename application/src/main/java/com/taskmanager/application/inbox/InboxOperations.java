package com.taskmanager.application.inbox;

import com.taskmanager.application.operations.OperatorActions;
import com.taskmanager.application.operations.Order;
import com.taskmanager.application.port.UnitOfWork;

import java.time.InstantSource;
import java.util.Set;
import java.util.function.Predicate;

/// What operators do to consumers: each change and its entry in their record is one unit of work.
public final class InboxOperations {
    private final UnitOfWork unitOfWork;
    private final Set<String> consumers;
    private final Desk desk;
    private final Wakes wakes;
    private final InstantSource clock;

    InboxOperations(
            UnitOfWork unitOfWork,
            Set<String> consumers,
            Desk desk,
            Wakes wakes,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.consumers = consumers;
        this.desk = desk;
        this.wakes = wakes;
        this.clock = clock;
    }

    /// What operators work with beyond what the inbox keeps.
    public record Desk(
            ConsumerSwitches switches,
            StreamLock streams,
            StreamQueue queue,
            UnsentNumbers unsent,
            FiledLetters letters,
            OperatorActions actions) {}

    public PauseConsumer pauseConsumer() {
        return (consumer, order) ->
                switched(consumer, desk.switches()::pause, order, "consumer.pause");
    }

    public ResumeConsumer resumeConsumer() {
        return (consumer, order) -> {
            var result = switched(consumer, desk.switches()::resume, order, "consumer.resume");
            wakes.wake(consumer);
            return result;
        };
    }

    private ConsumerSwitched switched(
            String consumer, Predicate<String> change, Order order, String action) {
        if (!consumers.contains(consumer)) {
            return ConsumerSwitched.NO_SUCH_CONSUMER;
        }
        return unitOfWork.run(
                () -> {
                    boolean changed = change.test(consumer);
                    desk.actions().add(order.action(action, consumer, clock.instant()));
                    return changed ? ConsumerSwitched.DONE : ConsumerSwitched.UNCHANGED;
                });
    }
}
