package com.taskmanager.application.inbox;

import com.taskmanager.application.inbox.DeliveryResult.Answered;
import com.taskmanager.application.inbox.DeliveryResult.EntryAnswer;
import com.taskmanager.application.inbox.DeliveryResult.NotReady;
import com.taskmanager.application.inbox.Inbox.Surroundings;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/// Lets deliveries in while the gate is open. Whatever then goes wrong concerns the delivery as a
/// whole: it comes again.
record Guard(Surroundings surroundings) {
    DeliveryResult answer(Consumer consumer, Supplier<List<EntryAnswer>> work) {
        var closed = surroundings.gate().closedBecause(consumer.name());
        if (closed != null) {
            return refuse(consumer, closed, null);
        }
        try {
            return new Answered(work.get());
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
}
