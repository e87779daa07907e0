package com.taskmanager.bootstrap.doors;

import com.taskmanager.application.inbox.ApplyDelivery;
import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.Delivery;
import com.taskmanager.application.inbox.DeliveryResult;
import com.taskmanager.application.inbox.DeliveryResult.EntryAnswer;
import com.taskmanager.application.inbox.DeliveryResult.Status;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// An inbox that remembers the last delivery and takes what begins like an object.
final class Inboxes implements ApplyDelivery {
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicReference<@Nullable Delivery> last = new AtomicReference<>();

    @Override
    public DeliveryResult apply(Consumer consumer, Delivery delivery) {
        last.set(delivery);
        return closed.get()
                ? new DeliveryResult.NotReady("the role is not active here")
                : new DeliveryResult.Answered(
                        delivery.entries().stream().map(Inboxes::answer).toList());
    }

    void close(boolean value) {
        closed.set(value);
    }

    @Nullable Delivery last() {
        return last.get();
    }

    private static EntryAnswer answer(Delivery.Entry entry) {
        boolean readable = entry.data().size() > 0 && entry.data().bytes()[0] == '{';
        return new EntryAnswer(entry.entryId(), readable ? Status.SUCCESS : Status.DROP);
    }
}
