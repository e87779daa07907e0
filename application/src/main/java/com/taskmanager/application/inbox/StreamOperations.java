package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.Inbox.Transactions;
import com.taskmanager.application.inbox.StreamResult.Busy;
import com.taskmanager.application.inbox.StreamResult.Done;
import com.taskmanager.application.inbox.StreamResult.Refused;
import com.taskmanager.application.inbox.StreamResult.Why;
import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.application.operations.OperatorActions;
import com.taskmanager.application.operations.Order;

import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;

/// What operators do to one stream at one consumer. What was done is recorded in the same unit of
/// work; what was refused changed nothing, and is not.
public final class StreamOperations {
    private final Transactions transactions;
    private final StreamUnit unit;
    private final OperatorActions actions;
    private final Set<String> consumers;
    private final Wakes wakes;
    private final InstantSource clock;

    StreamOperations(
            Transactions transactions,
            StreamUnit unit,
            OperatorActions actions,
            Set<String> consumers,
            Wakes wakes,
            InstantSource clock) {
        this.transactions = transactions;
        this.unit = unit;
        this.actions = actions;
        this.consumers = consumers;
        this.wakes = wakes;
        this.clock = clock;
    }

    public StopStream stopStream() {
        return (consumer, stream, order) ->
                decided(
                        consumer,
                        action(order, "inbox-stream.stop", name(consumer, stream)),
                        () -> unit.stop(consumer, stream));
    }

    public ContinueStream continueStream() {
        return (consumer, stream, order) ->
                decided(
                        consumer,
                        action(order, "inbox-stream.continue", name(consumer, stream)),
                        () -> unit.goOn(consumer, stream));
    }

    public SkipGap skipGap() {
        return (consumer, gap, order) ->
                decided(
                        consumer,
                        action(
                                order,
                                "inbox-stream.skip-gap",
                                name(consumer, gap.stream())
                                        + ("/" + gap.first() + "-" + gap.last())),
                        () -> unit.skip(consumer, gap));
    }

    public RetryNow retryNow() {
        return (consumer, number, order) ->
                decided(
                        consumer,
                        action(
                                order,
                                "inbox-event.retry",
                                name(consumer, number.stream()) + "/" + number.seq()),
                        () -> retryNow(consumer, number));
    }

    private StreamResult retryNow(String consumer, EventNumber number) {
        return transactions.entry().enter(consumer)
                ? unit.retryNow(consumer, number)
                : new Busy(ConsumerPaused.REASON);
    }

    private StreamResult decided(
            String consumer, OperatorAction action, Supplier<StreamResult> work) {
        if (!consumers.contains(consumer)) {
            return new Refused(Why.UNKNOWN_CONSUMER);
        }
        var result = transactions.unitOfWork().run(() -> recorded(action, work));
        wakes.wake(consumer);
        return result;
    }

    private StreamResult recorded(OperatorAction action, Supplier<StreamResult> work) {
        var result = work.get();
        if (result instanceof Done) {
            actions.add(action);
        }
        return result;
    }

    private OperatorAction action(Order order, String action, String target) {
        return order.action(action, target, clock.instant());
    }

    private static String name(String consumer, StreamId stream) {
        return consumer + "/" + stream.topic().name() + "/" + stream.user().value();
    }
}
