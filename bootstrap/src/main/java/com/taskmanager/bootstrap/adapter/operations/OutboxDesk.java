package com.taskmanager.bootstrap.adapter.operations;

import com.taskmanager.application.operations.RelayOperations;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// What operators see of the outbox, and can do to it. `oldestUnsent` is when the oldest event that
/// no transport has accepted was written.
public record OutboxDesk(RelayOperations tools, Supplier<Optional<Instant>> oldestUnsent) {}
