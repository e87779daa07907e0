package com.taskmanager.application.inbox;

import com.taskmanager.application.port.EventReading;

/// How a consumer reads events now.
record Readings(EventReading reading, Care care) {
    EventReading of(Consumer consumer) {
        return care.reading(consumer.name(), reading);
    }

    /// What was just delivered, before a unit of work begins.
    EventReading ofDelivered(Consumer consumer) {
        return care.readingDelivered(consumer.name(), reading);
    }

    boolean areCareful(Consumer consumer) {
        return care.isTakenBy(consumer.name());
    }
}
