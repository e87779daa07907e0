package com.taskmanager.application.lookup;

import com.taskmanager.application.inbox.EventNumber;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Events in the order in which they happened, and all their steps in one order. `more`: there are
/// older events than these.
public record Timeline(List<Happened> events, List<Entry> entries, boolean more) {
    public Timeline {
        events = List.copyOf(events);
        entries = List.copyOf(entries);
    }

    /// `own`: the number is that event's own. `envelope` is null where nobody can read it.
    public record Happened(UUID id, EventNumber number, boolean own, @Nullable Envelope envelope) {
        /// By the clock of whoever made the change.
        public @Nullable Instant changedAt() {
            return envelope == null ? null : envelope.occurredAt();
        }
    }

    /// `at` is null where the time is not known; it is the latest possible one unless `exact`.
    /// Times are by the database's clock, those of changes by that of the process which made them.
    public record Entry(Happened event, Step step, @Nullable Instant at, boolean exact) {
        /// Since the change; null where one of both times is not known.
        public @Nullable Duration sinceChange() {
            var changed = event.changedAt();
            return changed == null || at == null ? null : Duration.between(changed, at);
        }
    }
}
