package com.taskmanager.application.inbox;

import com.taskmanager.application.operations.Order;

/// Says that a consumer is about to get again what the transport still has: its inbox was restored,
/// or its transport lost what it had not delivered. Nothing is applied a second time. Where the
/// first numbers do not come any more the stream waits for [AdoptStreams].
public interface ReplayConsumer {
    AdoptionResult replay(String consumer, Order order);
}
