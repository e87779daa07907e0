package com.taskmanager.application.lookup;

import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.Position.State;
import com.taskmanager.application.inbox.WaitingReason;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Puts the looks at the inboxes of one database together from the ports they need, for these
/// consumers.
public record Lookups(Tables tables, List<Consumer> consumers) {
    private static final Set<WaitingReason> REASONS = EnumSet.allOf(WaitingReason.class);
    private static final Set<State> STANDING =
            EnumSet.of(State.RETRYING, State.HALTED, State.STOPPED);

    public Lookups {
        consumers = List.copyOf(consumers);
    }

    /// Where to look.
    public record Tables(
            InboxShelves inbox, LetterShelf letters, EventTraces traces, EventRecords records) {}

    public ListWaiting listWaiting() {
        return query -> {
            var reasons = query.reason() == null ? REASONS : EnumSet.of(query.reason());
            var shelves = new Shelves(consumers).of(query.scope(), reasons, query.after());
            var search = new Search<>(shelves, query.scope().user(), query.limit() + 1);
            return Page.of(tables.inbox().waiting(search), query.limit(), WaitingLine::place);
        };
    }

    public ListStreams listStreams() {
        return query -> {
            var states = query.state() == null ? STANDING : EnumSet.of(query.state());
            var shelves = new Shelves(consumers).of(query.scope(), states, query.after());
            var search = new Search<>(shelves, query.scope().user(), query.limit() + 1);
            return Page.of(tables.inbox().streams(search), query.limit(), StreamLine::place);
        };
    }

    public ListDeadLetters listDeadLetters() {
        return query ->
                Page.of(
                        tables.letters().letters(query, query.limit() + 1),
                        query.limit(),
                        LetterLine::id);
    }

    public GroupDeadLetters groupDeadLetters() {
        return (filter, limit) -> tables.letters().groups(filter, Page.limit(limit));
    }

    public FindStream findStream() {
        return tables.inbox()::stream;
    }

    public LocateEvent locateEvent() {
        return id -> tables.traces().trace(id).map(this::whereabouts);
    }

    public ShowTimeline showTimeline() {
        return new TimelineService(tables.records(), consumers);
    }

    /// First the way, then the consumers: an event goes from one to the other and never back, so
    /// what is not seen at either was in the transport.
    private Whereabouts whereabouts(EventTraces.Trace trace) {
        var sending = tables.traces().sending(trace);
        var names =
                consumers.stream()
                        .filter(consumer -> consumer.topics().contains(trace.topic()))
                        .map(Consumer::name)
                        .toList();
        return new Whereabouts(
                trace.id(), trace.number(), sending, tables.traces().at(names, trace));
    }
}
