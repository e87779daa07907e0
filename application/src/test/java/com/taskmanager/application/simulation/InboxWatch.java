package com.taskmanager.application.simulation;

import com.taskmanager.application.inbox.DeadLetter;
import com.taskmanager.application.inbox.FiledLetter;
import com.taskmanager.application.inbox.InboxTables;
import com.taskmanager.application.inbox.WaitingEvent;
import com.taskmanager.application.simulation.Fact.Event;
import com.taskmanager.application.simulation.Fact.What;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes down what changed in the consumers' database: what took effect first, then where the
/// others are now, then where they are no longer.
final class InboxWatch {
    private final InboxTables tables;
    private final Effects effects;
    private final History history;
    private final List<Shelves> readers;

    private record Shelves(String consumer, Shelf waiting, Shelf dead, Shelf givenUp) {}

    InboxWatch(InboxTables tables, Effects effects, History history, List<Reader> readers) {
        this.tables = tables;
        this.effects = effects;
        this.history = history;
        this.readers = readers.stream().map(reader -> shelves(reader.name())).toList();
    }

    void look(String who) {
        effects.tellNews(who);
        readers.forEach(reader -> look(who, reader));
    }

    private void look(String who, Shelves reader) {
        var dead = dead(reader.consumer());
        var waiting = waiting(reader.consumer());
        reader.dead().arrivals(who, dead);
        reader.waiting().arrivals(who, waiting);
        var givenUp = givenUp(reader.consumer());
        reader.givenUp().arrivals(who, givenUp);
        reader.givenUp().departures(who, givenUp);
        reader.waiting().departures(who, waiting);
        reader.dead().departures(who, dead);
    }

    private Map<Event, String> waiting(String consumer) {
        var there = new LinkedHashMap<Event, String>();
        tables.waiting(consumer).forEach(event -> there.put(of(event), text(event)));
        return there;
    }

    private Map<Event, String> dead(String consumer) {
        var there = new LinkedHashMap<Event, String>();
        tables.dead(consumer).forEach(letter -> put(there, letter));
        return there;
    }

    private Map<Event, String> givenUp(String consumer) {
        var there = new LinkedHashMap<Event, String>();
        tables.letters(consumer)
                .filter(letter -> letter.status() == FiledLetter.Status.SKIPPED)
                .forEach(letter -> put(there, letter.letter()));
        return there;
    }

    private static void put(Map<Event, String> there, DeadLetter letter) {
        var identity = letter.identity();
        if (identity != null) {
            var number = identity.number();
            var event = Events.of(number.stream(), number.seq(), identity.id());
            there.put(event, letter.cause() + " " + letter.error());
        }
    }

    private static Event of(WaitingEvent event) {
        return Events.of(event.number().stream(), event.number().seq(), event.id());
    }

    private static String text(WaitingEvent event) {
        int failures = event.failures().count();
        return event.reason() + (failures == 0 ? "" : ", failed " + failures + " times");
    }

    private Shelves shelves(String consumer) {
        return new Shelves(
                consumer,
                new Shelf(consumer, What.WAITS, What.TAKEN_UP, history),
                new Shelf(consumer, What.DIED, What.EXHUMED, history),
                new Shelf(consumer, What.GIVEN_UP, What.TAKEN_BACK, history));
    }
}
