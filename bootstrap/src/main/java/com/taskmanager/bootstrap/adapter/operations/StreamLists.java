package com.taskmanager.bootstrap.adapter.operations;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.Position.State;
import com.taskmanager.application.inbox.WaitingReason;
import com.taskmanager.application.lookup.Lookups;
import com.taskmanager.application.lookup.Scope;
import com.taskmanager.application.lookup.Shelf;
import com.taskmanager.application.lookup.StreamQuery;
import com.taskmanager.application.lookup.WaitingQuery;
import com.taskmanager.application.operations.ParkedStreams;
import com.taskmanager.bootstrap.door.Answer;
import com.taskmanager.bootstrap.taskjson.Fields;
import com.taskmanager.bootstrap.taskjson.Values;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// What waits, what stands and what is parked, a page at a time.
record StreamLists(Lookups lookups, ParkedStreams parked) {
    /// Which list.
    enum Kind {
        WAITING,
        RETRYING,
        HALTED,
        STOPPED,
        PARKED
    }

    /// Which list, and of what. From where on is the last thing to be read: each list has places of
    /// its own.
    private record Wanted(Fields fields, Kind kind, Scope scope, int limit) {
        Object list() {
            return List.of(kind, scope);
        }

        <T> @Nullable T after(Function<List<String>, T> place) {
            var after = PageCursor.read(fields.field("cursor"), list(), place);
            fields.refuseOthers();
            fields.errors().refuseIfAny();
            return after;
        }

        boolean has(ParkedStreams.Waiting waiting) {
            var stream = waiting.stream().stream();
            return (scope.topic() == null || scope.topic().equals(stream.topic()))
                    && (scope.user() == null || scope.user().equals(stream.user()));
        }
    }

    Answer answer(Fields fields) {
        var wanted = wanted(fields);
        return switch (wanted.kind()) {
            case WAITING -> waiting(wanted);
            case RETRYING -> standing(wanted, State.RETRYING);
            case HALTED -> standing(wanted, State.HALTED);
            case STOPPED -> standing(wanted, State.STOPPED);
            case PARKED -> parked(wanted);
        };
    }

    private static Wanted wanted(Fields fields) {
        var kind =
                fields.field("state")
                        .required(node -> Values.constant(Kind.class, Values.text(node)));
        var scope = LetterFilters.scope(fields);
        int limit = LetterFilters.limit(fields);
        if (kind == null) {
            fields.field("cursor");
            fields.refuseOthers();
            fields.errors().refuseIfAny();
        }
        return new Wanted(fields, Objects.requireNonNull(kind), scope, limit);
    }

    private Answer waiting(Wanted wanted) {
        var after = wanted.after(place -> shelf(place, WaitingReason.class));
        var page =
                lookups.listWaiting()
                        .list(new WaitingQuery(wanted.scope(), null, after, wanted.limit()));
        return Pages.answer(page.items(), StreamJson::of, cursor(wanted, page.next()));
    }

    private Answer standing(Wanted wanted, State state) {
        var after = wanted.after(place -> shelf(place, State.class));
        var page =
                lookups.listStreams()
                        .list(new StreamQuery(wanted.scope(), state, after, wanted.limit()));
        return Pages.answer(page.items(), StreamJson::of, cursor(wanted, page.next()));
    }

    /// As many as the broker refuses: few, or an operator's whole day.
    private Answer parked(Wanted wanted) {
        var after = wanted.after(place -> Integer.parseUnsignedInt(place.getFirst()));
        int from = after == null ? 0 : after;
        var all = parked.list().stream().filter(wanted::has).skip(from).toList();
        boolean more = all.size() > wanted.limit();
        var place = List.of(Integer.toString(from + wanted.limit()));
        return Pages.answer(
                more ? all.subList(0, wanted.limit()) : all,
                StreamJson::of,
                more ? PageCursor.write(wanted.list(), place) : null);
    }

    private static @Nullable String cursor(Wanted wanted, @Nullable Shelf<?> shelf) {
        return shelf == null
                ? null
                : PageCursor.write(
                        wanted.list(),
                        List.of(
                                shelf.consumer(),
                                shelf.topic().name(),
                                shelf.kind().name(),
                                shelf.afterUser(),
                                Long.toString(shelf.afterSeq())));
    }

    private static <K extends Enum<K>> Shelf<K> shelf(List<String> place, Class<K> kinds) {
        return new Shelf<>(
                place.get(0),
                new Topic(place.get(1)),
                Enum.valueOf(kinds, place.get(2)),
                place.get(3),
                Long.parseLong(place.get(4)));
    }
}
