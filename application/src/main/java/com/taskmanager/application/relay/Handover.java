package com.taskmanager.application.relay;

import com.taskmanager.application.event.StreamId;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/// What one publish means for the rows it was made of: `done` can be deleted, `left` goes out
/// again.
///
/// Of each user's events on a topic only those before the first that was not accepted are done.
/// Were a later one deleted, the earlier would be sent after it.
record Handover(List<OutboxRow> done, List<OutboxRow> left) {
    Handover {
        done = List.copyOf(done);
        left = List.copyOf(left);
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
        return new Handover(done, left);
    }

    static Handover none(List<OutboxRow> rows) {
        return new Handover(List.of(), rows);
    }

    OptionalLong lowestLeft() {
        return left.stream().mapToLong(OutboxRow::seq).min();
    }

    Handover andLeft(List<OutboxRow> more) {
        var all = new ArrayList<>(left);
        all.addAll(more);
        return new Handover(done, all);
    }
}
