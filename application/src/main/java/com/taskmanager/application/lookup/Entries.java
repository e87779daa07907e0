package com.taskmanager.application.lookup;

import com.taskmanager.application.lookup.Timeline.Entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The steps of several events, brought in one order: by time, and what has none, or only a latest
/// one, behind the step before it.
final class Entries {
    private record Placed(Instant at, Entry entry) {}

    private final List<Placed> placed = new ArrayList<>();

    /// Steps of one event that may follow each other in time.
    void add(List<Entry> entries) {
        entries.forEach(entry -> placed.add(new Placed(place(entry), entry)));
    }

    /// In a stable order: steps of the same time stay as they came.
    List<Entry> inOrder() {
        return placed.stream().sorted(Comparator.comparing(Placed::at)).map(Placed::entry).toList();
    }

    private Instant place(Entry entry) {
        var at = entry.at();
        if (at != null && entry.exact()) {
            return at;
        }
        return placed.stream()
                .filter(other -> other.entry.event().equals(entry.event()))
                .map(Placed::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
