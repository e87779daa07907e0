package com.taskmanager.application.inbox;

import com.taskmanager.application.inbox.Position.State;
import com.taskmanager.application.lookup.About;
import com.taskmanager.application.lookup.Arrival;
import com.taskmanager.application.lookup.Envelope;
import com.taskmanager.application.lookup.EventRecords;
import com.taskmanager.application.lookup.EventTraces;
import com.taskmanager.application.lookup.EventTraces.Trace;
import com.taskmanager.application.lookup.Place;
import com.taskmanager.application.lookup.Sighting;
import com.taskmanager.application.lookup.Sighting.Spot;
import com.taskmanager.application.testing.InMemoryWorld;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// Looks at everything there is. All of it happened at noon.
record InMemoryEventRecords(
        EventTraces traces,
        InMemoryWaiting waiting,
        InMemoryDeadLetters letters,
        InMemorySent sent,
        InMemoryPositions positions)
        implements EventRecords {

    @Override
    public List<Sighting> about(About about, Reach reach, int limit) {
        var rows = sent.all().filter(row -> isAsked(about, row)).map(InMemoryEventRecords::seen);
        return Stream.concat(rows, atConsumers(about))
                .sorted(Comparator.comparing(Sighting::number).reversed())
                .limit(limit)
                .toList();
    }

    private static boolean isAsked(About about, InMemorySent.Row row) {
        return switch (about) {
            case About.Event(var id) -> row.id().equals(id);
            case About.Task task -> row.envelope().subject().equals(task.subject());
            case About.User(var id) -> row.number().stream().user().equals(id);
            case About.Trace(var id) -> isOf(id, row.envelope().traceparent());
        };
    }

    private static boolean isOf(String trace, @Nullable String traceparent) {
        return traceparent != null && traceparent.startsWith("00-" + trace + "-");
    }

    private static Sighting seen(InMemorySent.Row row) {
        var spot =
                switch (row.place()) {
                    case OUTBOX -> new Spot.InOutbox();
                    case PARKED -> new Spot.Parked(InMemoryWorld.NOON, "refused");
                    case LOG -> new Spot.Logged(InMemoryWorld.NOON);
                };
        return new Sighting(row.id(), row.number(), true, row.envelope(), spot);
    }

    /// Plain events say nothing of themselves there, so that only number and id can be known.
    private Stream<Sighting> atConsumers(About about) {
        var there =
                Stream.concat(
                        waiting.all()
                                .filter(event -> event.id() != null)
                                .map(event -> lying(event.id(), event.number(), true)),
                        letters.all()
                                .filter(letter -> letter.letter().identity() != null)
                                .map(InMemoryEventRecords::lying)
                                .filter(Objects::nonNull));
        return there.filter(seen -> isAsked(about, seen));
    }

    private static boolean isAsked(About about, Sighting seen) {
        return switch (about) {
            case About.Event(var id) -> seen.id().equals(id);
            case About.User(var id) -> seen.number().stream().user().equals(id);
            case About.Task _, About.Trace _ -> false;
        };
    }

    private static @Nullable Sighting lying(FiledLetter letter) {
        var identity = Objects.requireNonNull(letter.letter().identity());
        return identity.id() == null
                ? null
                : lying(identity.id(), identity.number(), letter.missing() != null);
    }

    private static Sighting lying(@Nullable UUID id, EventNumber number, boolean own) {
        return new Sighting(Objects.requireNonNull(id), number, own, null, new Spot.AtConsumer());
    }

    @Override
    public List<Sighting> causedBy(Collection<Trace> events, int limit) {
        var ids = events.stream().map(Trace::id).toList();
        return sent.all()
                .filter(row -> causes(ids, row.envelope()))
                .map(InMemoryEventRecords::seen)
                .limit(limit)
                .toList();
    }

    private static boolean causes(Collection<?> ids, Envelope envelope) {
        return envelope.causationId() != null && ids.contains(envelope.causationId());
    }

    @Override
    public List<Arrival> arrivals(List<String> consumers, Collection<Trace> events) {
        return events.stream()
                .flatMap(event -> consumers.stream().map(name -> arrival(name, event)))
                .toList();
    }

    private Arrival arrival(String consumer, Trace event) {
        var place = Objects.requireNonNull(traces.at(List.of(consumer), event).get(consumer));
        var position =
                positions
                        .all(consumer)
                        .filter(at -> at.stream().equals(event.number().stream()))
                        .findFirst()
                        .orElse(null);
        State state = position == null ? null : position.state();
        boolean newest = position != null && position.lastSeq() == event.number().seq();
        return new Arrival(
                event.id(),
                consumer,
                place,
                place instanceof Place.NotHere ? null : InMemoryWorld.NOON,
                newest || !(place instanceof Place.Applied),
                state);
    }
}
