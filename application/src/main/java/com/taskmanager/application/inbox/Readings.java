package com.taskmanager.application.inbox;

import com.taskmanager.application.port.EventReading;

import java.util.function.Function;

/// How a consumer reads events now.
record Readings(EventReading reading, Care care) {
    EventReading of(Consumer consumer) {
        return care.reading(consumer.name(), reading);
    }

    /// What was just delivered, before a unit of work begins.
    <T> T ofDelivered(Consumer consumer, Function<EventReading, T> work) {
        return care.readAll(consumer.name(), reading, work);
    }

    boolean areCareful(Consumer consumer) {
        return care.isTakenBy(consumer.name());
    }
}
