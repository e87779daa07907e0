package com.taskmanager.application.simulation;

import com.taskmanager.application.event.EventContent;
import com.taskmanager.application.event.IncomingEvent;
import com.taskmanager.application.simulation.Fact.Event;
import com.taskmanager.application.simulation.Fact.What;
import com.taskmanager.application.testing.InMemoryTable;

import java.util.LinkedHashSet;
import java.util.Set;

/// What consumers do: rows in their database, in the transaction that applies the event.
final class Effects {
    private final InMemoryTable<Long, Row> rows;
    private final History history;
    private final Fates fates;
    private final Set<Row> applied = new LinkedHashSet<>();
    private long last;

    private record Row(long key, String consumer, Event event, String text) {}

    Effects(Database database, History history, Fates fates) {
        this.rows = new InMemoryTable<>(database.transactions());
        this.history = history;
        this.fates = fates;
    }

    /// The row first, then the failure: nothing of it may be left.
    void apply(String consumer, IncomingEvent event) {
        write(consumer, event);
        var failure = fates.failure(consumer, event);
        if (failure != null) {
            throw failure;
        }
    }

    void write(String consumer, IncomingEvent event) {
        var text = event.content() instanceof EventContent.Voided ? "as voided" : "";
        var about = Events.of(event.stream(), event.place().sequence(), event.id());
        rows.put(++last, new Row(last, consumer, about, text));
    }

    /// What was committed since it was asked last.
    void tellNews(String who) {
        rows.all().forEach(row -> tell(who, row));
        applied.addAll(rows.all());
        rows.removeIf(_ -> true, Integer.MAX_VALUE);
    }

    /// Running the answer says which effects are gone.
    Runnable backup() {
        var before = Set.copyOf(applied);
        return () -> {
            applied.stream().filter(row -> !before.contains(row)).forEach(this::forget);
            applied.retainAll(before);
        };
    }

    private void forget(Row row) {
        history.add("weather", What.UNAPPLIED, row.consumer(), row.event(), "");
    }

    private void tell(String who, Row row) {
        history.add(who, What.APPLIED, row.consumer(), row.event(), row.text());
    }
}
