package com.taskmanager.application.relay;

import com.taskmanager.application.event.StreamId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What one publish means for the rows it was made of: `done` can be deleted, `left` goes out
/// again. `refused` are streams whose first row in `left` the broker does not take.
///
/// Of each user's events on a topic only those before the first that was not accepted are done.
/// Were a later one deleted, the earlier would be sent after it.
record Handover(List<OutboxRow> done, List<OutboxRow> left, List<ParkedStream> refused) {
    Handover {
        done = List.copyOf(done);
        left = List.copyOf(left);
        refused = List.copyOf(refused);
    }

    static Handover of(List<OutboxRow> rows, Set<UUID> accepted) {
        var done = new ArrayList<OutboxRow>(rows.size());
        var left = new ArrayList<OutboxRow>();
        var stopped = new HashSet<StreamId>();
        for (var row : rows) {
            boolean leads = !stopped.contains(row.event().stream());
            if (leads && accepted.contains(row.event().id())) {
                done.add(row);
            } else {
                stopped.add(row.event().stream());
                left.add(row);
            }
        }
        return new Handover(done, left, List.of());
    }

    static Handover none(List<OutboxRow> rows) {
        return new Handover(List.of(), rows, List.of());
    }

    Handover andLeft(List<OutboxRow> more) {
        return and(none(more));
    }

    Handover and(Handover other) {
        return new Handover(
                both(done, other.done), both(left, other.left), both(refused, other.refused));
    }

    Handover refusing(ParkedStream stream) {
        return new Handover(done, left, List.of(stream));
    }

    /// The first row of each stream that is left, in key order.
    List<OutboxRow> headsLeft() {
        Map<StreamId, OutboxRow> heads = new HashMap<>();
        return left.stream()
                .filter(row -> heads.putIfAbsent(row.event().stream(), row) == null)
                .toList();
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
