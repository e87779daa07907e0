package com.taskmanager.application.relay;

import com.taskmanager.application.event.OutboxEvent;

/// An event where it waits. `seq` rises within a slot with the time it was drawn, which is not the
/// order in which transactions commit: a lower one may appear later.
public record OutboxRow(long seq, OutboxEvent event) {}
