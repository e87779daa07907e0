package com.taskmanager.application.inbox;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.IncomingEvent;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.DeadLetter.Cause;
import com.taskmanager.application.port.EventReading;
import com.taskmanager.application.port.ReadEvent;
import com.taskmanager.domain.user.UserId;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// An event whose stream and number are known: just delivered, or taken up from those that wait
/// (`waits`). `failures` counts those of its effect so far.
record Arrival(EventNumber number, Body body, int failures, boolean waits) {
    private static final Comparator<Arrival> ORDER =
            Comparator.comparing(Arrival::number)
                    .thenComparing(Arrival::epoch, Comparator.reverseOrder());

    sealed interface Body {
        record Sound(IncomingEvent event) implements Body {}

        /// There is nothing to apply. `epoch` is 0 where it cannot be read.
        record Broken(
                @Nullable UUID id,
                @Nullable String type,
                long epoch,
                Cause cause,
                String problem,
                EventData data)
                implements Body {}
    }

    static Arrival delivered(IncomingEvent event) {
        var number = new EventNumber(event.stream(), event.place().sequence());
        return new Arrival(number, new Body.Sound(event), 0, false);
    }

    static Arrival delivered(ReadEvent.Numbered event) {
        var number = new EventNumber(event.stream(), event.place().sequence());
        var body =
                new Body.Broken(
                        event.id(),
                        event.type(),
                        event.place().epoch(),
                        Cause.INVALID,
                        event.problem(),
                        event.data());
        return new Arrival(number, body, 0, false);
    }

    /// Read once more: it may have been stored by a program that could not read it.
    static Arrival read(WaitingEvent waiting, EventReading reading) {
        var stream = waiting.number().stream();
        var body =
                switch (reading.read(stream.topic(), waiting.data(), stream.user().value())) {
                    case ReadEvent.Understood(var event) -> new Body.Sound(event);
                    case ReadEvent.Numbered it ->
                            new Body.Broken(
                                    waiting.id(),
                                    it.type(),
                                    it.place().epoch(),
                                    Cause.INVALID,
                                    it.problem(),
                                    waiting.data());
                    case ReadEvent.Unreadable(var problem, _) ->
                            new Body.Broken(
                                    waiting.id(), null, 0, Cause.INVALID, problem, waiting.data());
                };
        return new Arrival(waiting.number(), body, waiting.failures().count(), true);
    }

    static Arrival read(FiledLetter filed, EventNumber number, EventReading reading) {
        var letter = filed.letter();
        var stored =
                new WaitingEvent(
                        number,
                        letter.identity() == null ? null : letter.identity().id(),
                        letter.data(),
                        WaitingReason.RETRY,
                        new WaitingEvent.Failures(letter.attempts(), letter.error()),
                        null);
        return read(stored, reading);
    }

    /// By number; of several with the same the one of the newest history comes first.
    static List<Arrival> sorted(Collection<Arrival> arrivals) {
        return arrivals.stream().sorted(ORDER).toList();
    }

    static Set<UserId> users(Collection<Arrival> arrivals) {
        return arrivals.stream()
                .map(arrival -> arrival.stream().user())
                .collect(Collectors.toSet());
    }

    StreamId stream() {
        return number.stream();
    }

    long seq() {
        return number.seq();
    }

    long epoch() {
        return switch (body) {
            case Body.Sound(var event) -> event.place().epoch();
            case Body.Broken broken -> broken.epoch();
        };
    }

    @Nullable UUID id() {
        return switch (body) {
            case Body.Sound(var event) -> event.id();
            case Body.Broken broken -> broken.id();
        };
    }

    @Nullable String type() {
        return switch (body) {
            case Body.Sound(var event) -> event.type();
            case Body.Broken broken -> broken.type();
        };
    }

    EventData data() {
        return switch (body) {
            case Body.Sound(var event) -> event.data();
            case Body.Broken broken -> broken.data();
        };
    }

    /// The same, given up because the process has ended so often while it was in hand.
    Arrival deadly(int ends) {
        var problem = "the process ended " + ends + " times while this was in hand";
        var body = new Body.Broken(id(), type(), epoch(), Cause.DEADLY, problem, data());
        return new Arrival(number, body, failures, waits);
    }

    /// Never where its history cannot be read.
    boolean isOlderThan(Epoch epoch) {
        return epoch() > 0 && epoch.isLeftBehind(epoch());
    }

    boolean isBroken() {
        return body instanceof Body.Broken;
    }

    /// Whether both may be the same event. Where an id could not be read nobody can say otherwise.
    boolean mayBe(@Nullable UUID other) {
        var mine = id();
        return mine == null || other == null || mine.equals(other);
    }

    DeadLetter deadLetter(Cause cause, String error, int attempts) {
        var identity = new DeadLetter.Identity(number, id(), type());
        return new DeadLetter(stream().topic(), identity, cause, error, attempts, data(), null);
    }
}
