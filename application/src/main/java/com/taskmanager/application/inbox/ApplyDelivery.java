package com.taskmanager.application.inbox;

/// Takes what a transport delivers. Once it answered, each event is applied, waits with a reason,
/// or is a dead letter: the transport may forget it. A delivery of any size may come any number of
/// times, in any order, to any number of processes at once.
///
/// Must not be called inside a unit of work. Never throws for what is delivered.
public interface ApplyDelivery {
    DeliveryResult apply(Consumer consumer, Delivery delivery);
}
