package com.taskmanager.application.inbox;

import com.taskmanager.application.inbox.InboxWorld.Sent;
import com.taskmanager.application.lookup.Envelope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Where events lie before consumers have them, as a test says.
final class InMemorySent {
    record Row(Sent place, EventNumber number, UUID id, Envelope envelope) {}

    private final List<Row> rows = new ArrayList<>();

    void put(Sent place, EventNumber number, UUID id, Envelope envelope) {
        rows.add(new Row(place, number, id, envelope));
    }

    Stream<Row> all() {
        return rows.stream();
    }

    Optional<EventNumber> find(UUID id) {
        return rows.stream().filter(row -> row.id.equals(id)).map(Row::number).findFirst();
    }

    boolean isAt(Sent place, UUID id) {
        return rows.stream().anyMatch(row -> row.place == place && row.id.equals(id));
    }

    boolean isUnsent(Gap gap) {
        return rows.stream()
                .filter(row -> row.place != Sent.LOG)
                .map(Row::number)
                .anyMatch(number -> isIn(gap, number));
    }

    private static boolean isIn(Gap gap, EventNumber number) {
        return number.stream().equals(gap.stream())
                && number.seq() >= gap.first()
                && number.seq() <= gap.last();
    }
}
