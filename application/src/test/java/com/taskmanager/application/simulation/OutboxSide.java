package com.taskmanager.application.simulation;

import com.taskmanager.application.relay.InMemoryOutbox;

/// Where events come from.
record OutboxSide(InMemoryOutbox outbox, OutboxWatch watch, Writers writers, Broker broker) {}
