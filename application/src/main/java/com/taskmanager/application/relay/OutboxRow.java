package com.taskmanager.application.relay;

import com.taskmanager.application.event.OutboxEvent;

import java.util.List;

/// An event where it waits. `seq` rises within a slot with the time it was drawn, which is not the
/// order in which transactions commit: a lower one may appear later.
public record OutboxRow(long seq, OutboxEvent event) {
    /// Of event data.
    public static long bytes(List<OutboxRow> rows) {
        return rows.stream().mapToLong(row -> row.event().data().size()).sum();
    }
}
