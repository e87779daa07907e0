package com.taskmanager.application.relay;

import com.taskmanager.application.port.EventPublisher;

/// What a relay works with: whence it takes, where it looks, to whom it gives, and whom it tells.
public record RelayPorts(
        OutboxSlots slots, OutboxSurvey survey, EventPublisher publisher, RelayObserver observer) {}
