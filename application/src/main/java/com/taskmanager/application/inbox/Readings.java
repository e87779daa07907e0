package com.taskmanager.application.inbox;

import com.taskmanager.application.port.EventReading;

/// How a consumer reads events now.
record Readings(EventReading reading, Care care) {
    EventReading of(Consumer consumer) {
        return care.reading(consumer.name(), reading);
    }
}
