package com.taskmanager.dapr.publish;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.port.Publication;

import io.dapr.client.domain.BulkPublishResponse;
import io.dapr.client.domain.BulkPublishResponseFailedEntry;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/// The entries that an answer to a bulk publish says have failed.
record Refusals(List<BulkPublishResponseFailedEntry<byte[]>> entries) {
    static Refusals of(BulkPublishResponse<byte[]> response) {
        return new Refusals(response.getFailedEntries());
    }

    /// All but the failed ones were accepted. An answer about entries that were never sent says
    /// nothing reliable about the others.
    Publication among(List<OutboxEvent> events) {
        if (entries.isEmpty()) {
            return Publication.all(events);
        }
        var accepted = new HashSet<>(Publication.all(events).accepted());
        boolean allKnown = entries.stream().allMatch(failed -> accepted.remove(id(failed)));
        return allKnown
                ? new Publication(accepted, reason())
                : Publication.none("an answer about entries that were not sent");
    }

    private String reason() {
        return "%d refused: %s".formatted(entries.size(), entries.getFirst().getErrorMessage());
    }

    /// The SDK leaves the entry out when it does not know its id.
    private static UUID id(BulkPublishResponseFailedEntry<byte[]> failed) {
        var entry = failed.getEntry();
        return entry == null ? new UUID(0, 0) : UUID.fromString(entry.getEntryId());
    }
}
