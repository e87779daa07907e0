package com.taskmanager.application.relay;

import com.taskmanager.application.event.StreamId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which rows of a slot wait beside the outbox instead of going out: of a parked stream those from
/// the number on at which it is parked. Earlier ones, which committed late, go out.
final class Parking {
    private final Map<StreamId, Long> parked;

    Parking(Map<StreamId, Long> parked) {
        this.parked = parked;
    }

    Parking with(List<ParkedStream> refused) {
        var all = new HashMap<>(parked);
        refused.forEach(stream -> all.merge(stream.stream(), stream.firstSequence(), Math::min));
        return new Parking(all);
    }

    List<OutboxRow> waiting(List<OutboxRow> rows) {
        return parked.isEmpty() ? List.of() : rows.stream().filter(this::waits).toList();
    }

    List<OutboxRow> going(List<OutboxRow> rows) {
        return parked.isEmpty() ? rows : rows.stream().filter(row -> !waits(row)).toList();
    }

    private boolean waits(OutboxRow row) {
        var first = parked.get(row.event().stream());
        return first != null && row.event().sequence() >= first;
    }
}
