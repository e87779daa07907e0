package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.FiledLetter.Status;
import com.taskmanager.application.inbox.InboxWorld.Sent;
import com.taskmanager.application.inbox.Position.State;
import com.taskmanager.application.lookup.EventTraces;
import com.taskmanager.application.lookup.InboxShelves;
import com.taskmanager.application.lookup.LetterFilter;
import com.taskmanager.application.lookup.LetterGroup;
import com.taskmanager.application.lookup.LetterLine;
import com.taskmanager.application.lookup.LetterQuery;
import com.taskmanager.application.lookup.LetterShelf;
import com.taskmanager.application.lookup.Place;
import com.taskmanager.application.lookup.Search;
import com.taskmanager.application.lookup.Sending;
import com.taskmanager.application.lookup.Shelf;
import com.taskmanager.application.lookup.StreamLine;
import com.taskmanager.application.lookup.StreamSituation;
import com.taskmanager.application.lookup.WaitingLine;
import com.taskmanager.application.testing.InMemoryWorld;
import com.taskmanager.domain.user.UserId;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks at everything there is, again and again.
final class InMemoryLookups implements InboxShelves, LetterShelf, EventTraces {
    private final InMemoryPositions positions;
    private final InMemoryWaiting waiting;
    private final InMemoryDeadLetters letters;
    private final InMemorySent sent;
    private final IssuedNumbers issued;

    InMemoryLookups(
            InMemoryPositions positions,
            InMemoryWaiting waiting,
            InMemoryDeadLetters letters,
            InMemorySent sent,
            IssuedNumbers issued) {
        this.positions = positions;
        this.waiting = waiting;
        this.letters = letters;
        this.sent = sent;
        this.issued = issued;
    }

    @Override
    public List<WaitingLine> waiting(Search<WaitingReason> search) {
        return search.shelves().stream()
                .flatMap(shelf -> waiting(shelf, search.user()))
                .limit(search.limit())
                .toList();
    }

    private Stream<WaitingLine> waiting(Shelf<WaitingReason> shelf, @Nullable UserId user) {
        return waiting.all(shelf.consumer())
                .filter(event -> event.reason() == shelf.kind())
                .filter(event -> isOn(shelf, user, event.number().stream()))
                .filter(event -> isBehind(shelf, event.number()))
                .sorted(
                        Comparator.comparing(
                                        (WaitingEvent event) ->
                                                event.number().stream().user().value())
                                .thenComparingLong(event -> event.number().seq()))
                .map(event -> line(shelf.consumer(), event));
    }

    private static boolean isOn(Shelf<?> shelf, @Nullable UserId user, StreamId stream) {
        return stream.topic().equals(shelf.topic()) && (user == null || user.equals(stream.user()));
    }

    private static boolean isBehind(Shelf<?> shelf, EventNumber number) {
        int users = number.stream().user().value().compareTo(shelf.afterUser());
        return users > 0 || (users == 0 && number.seq() > shelf.afterSeq());
    }

    private static WaitingLine line(String consumer, WaitingEvent event) {
        return new WaitingLine(consumer, event.number(), event.id(), why(event));
    }

    private static WaitingLine.Why why(WaitingEvent event) {
        return new WaitingLine.Why(
                event.reason(),
                InMemoryWorld.NOON,
                event.failures().count(),
                event.nextAttemptAt(),
                event.failures().lastError());
    }

    @Override
    public List<StreamLine> streams(Search<State> search) {
        return search.shelves().stream()
                .flatMap(shelf -> streams(shelf, search.user()))
                .limit(search.limit())
                .toList();
    }

    private Stream<StreamLine> streams(Shelf<State> shelf, @Nullable UserId user) {
        return positions
                .all(shelf.consumer())
                .filter(position -> position.state() == shelf.kind())
                .filter(position -> isOn(shelf, user, position.stream()))
                .filter(at -> at.stream().user().value().compareTo(shelf.afterUser()) > 0)
                .sorted(Comparator.comparing((Position at) -> at.stream().user().value()))
                .map(position -> line(shelf.consumer(), position));
    }

    private static StreamLine line(String consumer, Position position) {
        return new StreamLine(consumer, position.stream(), position.lastSeq(), position.state());
    }

    @Override
    public Optional<StreamSituation> stream(String consumer, StreamId stream) {
        return position(consumer, stream).map(position -> situation(consumer, position));
    }

    private Optional<Position> position(String consumer, StreamId stream) {
        return positions.all(consumer).filter(at -> at.stream().equals(stream)).findFirst();
    }

    private StreamSituation situation(String consumer, Position position) {
        var there =
                waiting.all(consumer)
                        .filter(event -> event.number().stream().equals(position.stream()))
                        .toList();
        return new StreamSituation(
                line(consumer, position),
                there.stream()
                        .collect(
                                Collectors.groupingBy(WaitingEvent::reason, Collectors.counting())),
                there.stream()
                        .map(event -> event.number().seq())
                        .filter(seq -> seq > position.lastSeq())
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                issued(position.stream()),
                letters.all(consumer)
                        .filter(letter -> letter.is(Status.OPEN) && letter.missing() != null)
                        .filter(letter -> letter.number().stream().equals(position.stream()))
                        .filter(letter -> position.isHaltedAt(letter.number().seq()))
                        .map(FiledLetter::id)
                        .findFirst()
                        .orElse(null));
    }

    private @Nullable Long issued(StreamId stream) {
        SortedSet<StreamId> one = new TreeSet<>(List.of(stream));
        var counter = issued.upTo(one).get(stream);
        return counter == null ? null : (Long) counter.lastSeq();
    }

    @Override
    public List<LetterLine> letters(LetterQuery query, int limit) {
        return letters.all()
                .filter(letter -> matches(query.filter(), letter))
                .filter(letter -> query.before() == null || letter.id() < query.before())
                .sorted(Comparator.comparingLong(FiledLetter::id).reversed())
                .limit(limit)
                .map(InMemoryLookups::line)
                .toList();
    }

    @Override
    public List<LetterGroup> groups(LetterFilter filter, int limit) {
        return letters
                .all()
                .filter(letter -> matches(filter, letter))
                .map(InMemoryLookups::line)
                .collect(Collectors.groupingBy(InMemoryLookups::group, Collectors.counting()))
                .entrySet()
                .stream()
                .map(group -> counted(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingLong(LetterGroup::letters).reversed())
                .limit(limit)
                .toList();
    }

    private static LetterGroup group(LetterLine line) {
        var identity = line.identity();
        var error = line.death().error();
        return new LetterGroup(
                line.consumer(),
                identity == null ? null : identity.type(),
                error.substring(0, Math.min(error.length(), LetterGroup.ERROR_CHARS_MAX)),
                0,
                InMemoryWorld.NOON,
                InMemoryWorld.NOON);
    }

    private static LetterGroup counted(LetterGroup group, long letters) {
        return new LetterGroup(
                group.consumer(),
                group.type(),
                group.error(),
                letters,
                group.oldest(),
                group.youngest());
    }

    private static boolean matches(LetterFilter filter, FiledLetter letter) {
        var scope = filter.scope();
        var from = filter.from();
        var until = filter.until();
        var identity = letter.letter().identity();
        var user = identity == null ? null : identity.number().stream().user();
        var type = identity == null ? null : identity.type();
        return is(scope.consumer(), letter.consumer())
                && is(scope.topic(), letter.letter().topic())
                && is(scope.user(), user)
                && is(filter.type(), type)
                && letter.is(filter.status())
                && (filter.error() == null || letter.letter().error().startsWith(filter.error()))
                && (from == null || !InMemoryWorld.NOON.isBefore(from))
                && (until == null || InMemoryWorld.NOON.isBefore(until));
    }

    private static boolean is(@Nullable Object wanted, @Nullable Object there) {
        return wanted == null || wanted.equals(there);
    }

    private static LetterLine line(FiledLetter filed) {
        var letter = filed.letter();
        return new LetterLine(
                filed.id(),
                filed.consumer(),
                letter.topic(),
                letter.identity(),
                filed.status(),
                new LetterLine.Death(
                        letter.cause(), letter.error(), letter.attempts(), InMemoryWorld.NOON),
                letter.place());
    }

    @Override
    public Optional<Trace> trace(UUID id) {
        var own =
                Stream.of(
                                sent.find(id).stream(),
                                waiting.all()
                                        .filter(event -> id.equals(event.id()))
                                        .map(WaitingEvent::number),
                                letters(id)
                                        .filter(letter -> letter.missing() != null)
                                        .map(FiledLetter::number))
                        .flatMap(numbers -> numbers)
                        .map(number -> new Trace(id, number, true));
        var other = letters(id).map(letter -> new Trace(id, letter.number(), false));
        return Stream.concat(own, other).findFirst();
    }

    private Stream<FiledLetter> letters(UUID id) {
        return letters.all().filter(letter -> isOf(letter, id));
    }

    private static boolean isOf(FiledLetter letter, UUID id) {
        var identity = letter.letter().identity();
        return identity != null && id.equals(identity.id());
    }

    @Override
    public Sending sending(Trace trace) {
        if (sent.isAt(Sent.OUTBOX, trace.id())) {
            return new Sending.InOutbox();
        }
        if (sent.isAt(Sent.PARKED, trace.id())) {
            return new Sending.Parked();
        }
        return sent.isAt(Sent.LOG, trace.id())
                ? new Sending.Accepted(InMemoryWorld.NOON)
                : new Sending.NotOnRecord();
    }

    @Override
    public Map<String, Place> at(List<String> consumers, Trace trace) {
        var places = new HashMap<String, Place>();
        consumers.forEach(consumer -> places.put(consumer, at(consumer, trace)));
        return places;
    }

    private Place at(String consumer, Trace trace) {
        return waits(consumer, trace)
                .or(() -> dead(consumer, trace))
                .or(() -> givenUp(trace))
                .orElseGet(
                        () -> isPast(consumer, trace) ? new Place.Applied() : new Place.NotHere());
    }

    private Optional<Place> waits(String consumer, Trace trace) {
        return waiting.all(consumer)
                .filter(event -> event.number().equals(trace.number()))
                .filter(event -> event.id() == null || trace.id().equals(event.id()))
                .map(event -> (Place) new Place.Waits(why(event)))
                .findFirst();
    }

    private Optional<Place> dead(String consumer, Trace trace) {
        return letters.all(consumer)
                .filter(letter -> letter.letter().identity() != null)
                .filter(letter -> letter.number().equals(trace.number()))
                .filter(letter -> isOf(letter, trace.id()))
                .map(
                        letter ->
                                (Place)
                                        new Place.Dead(
                                                letter.id(),
                                                letter.letter().cause(),
                                                letter.letter().error(),
                                                letter.status()))
                .findFirst();
    }

    /// Of the one consumer there is.
    private Optional<Place> givenUp(Trace trace) {
        var number = trace.number();
        return waiting.givenUp()
                .filter(gap -> gap.stream().equals(number.stream()))
                .filter(gap -> gap.first() <= number.seq() && number.seq() <= gap.last())
                .map(_ -> (Place) new Place.GivenUp(InMemoryWorld.NOON))
                .findFirst();
    }

    private boolean isPast(String consumer, Trace trace) {
        return trace.own()
                && position(consumer, trace.number().stream())
                        .filter(position -> position.isPast(trace.number().seq()))
                        .isPresent();
    }
}
