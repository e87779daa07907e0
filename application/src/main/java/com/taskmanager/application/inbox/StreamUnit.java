package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.Inbox.Store;
import com.taskmanager.application.inbox.Position.State;
import com.taskmanager.application.inbox.StreamResult.Done;
import com.taskmanager.application.inbox.StreamResult.Refused;
import com.taskmanager.application.inbox.StreamResult.Why;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// One unit of work of a person who decides about a stream: lock the position, look, write.
record StreamUnit(Store store, InboxOperations.Desk desk, InstantSource clock) {
    StreamResult stop(String consumer, StreamId stream) {
        return located(
                consumer,
                stream,
                position ->
                        switch (position.state()) {
                            case OPEN, RETRYING -> stop(consumer, position);
                            case HALTED -> new Refused(Why.HALTED);
                            case STOPPED -> new Refused(Why.STOPPED);
                        });
    }

    private StreamResult stop(String consumer, Position position) {
        desk.queue().rest(consumer, position.stream());
        return moved(consumer, position.with(State.STOPPED));
    }

    StreamResult goOn(String consumer, StreamId stream) {
        return located(
                consumer,
                stream,
                position ->
                        position.state() == State.STOPPED
                                ? goOn(consumer, position)
                                : new Refused(Why.NOT_STOPPED));
    }

    private StreamResult goOn(String consumer, Position position) {
        desk.queue().resume(consumer, position.stream(), clock.instant());
        boolean failing =
                head(consumer, position)
                        .filter(head -> head.reason() == WaitingReason.RETRY)
                        .isPresent();
        return moved(consumer, position.with(failing ? State.RETRYING : State.OPEN));
    }

    StreamResult skip(String consumer, Gap gap) {
        return located(consumer, gap.stream(), position -> skip(consumer, gap, position));
    }

    private StreamResult skip(String consumer, Gap gap, Position position) {
        if (position.state() == State.HALTED) {
            return new Refused(Why.HALTED);
        }
        var lowest = desk.queue().lowest(consumer, position);
        if (lowest.isEmpty() || !gap.isBetween(position, lowest.getAsLong())) {
            return new Refused(Why.OTHER_GAP);
        }
        if (desk.unsent().any(gap)) {
            return new Refused(Why.STILL_TO_COME);
        }
        if (gap.last() > issued(gap.stream())) {
            return new Refused(Why.NEVER_GIVEN_OUT);
        }
        desk.queue().giveUp(consumer, gap, clock.instant());
        return moved(consumer, position.pastAll(gap));
    }

    /// What was set aside is dealt with under its own lock, and never asks the position, which is
    /// past it. Without a time it rests.
    StreamResult retryNow(String consumer, EventNumber number) {
        var aside = store.setAside().claim(consumer, number);
        if (aside.isPresent()) {
            return aside.get().nextAttemptAt() == null
                    ? new Refused(Why.STOPPED)
                    : due(consumer, aside.get());
        }
        return located(consumer, number.stream(), position -> retry(consumer, number, position));
    }

    private StreamResult retry(String consumer, EventNumber number, Position position) {
        if (position.state() == State.STOPPED) {
            return new Refused(Why.STOPPED);
        }
        return Optional.of(position)
                .filter(at -> at.isRetriedBy(List.of(number)))
                .flatMap(at -> head(consumer, at))
                .map(head -> due(consumer, head))
                .orElse(new Refused(Why.NOT_WAITING));
    }

    private StreamResult due(String consumer, WaitingEvent event) {
        store.waiting().fail(consumer, List.of(event.dueAt(clock.instant())));
        return new Done();
    }

    private Optional<WaitingEvent> head(String consumer, Position position) {
        return store.waiting().after(consumer, List.of(position), 1).stream().findFirst();
    }

    private long issued(StreamId stream) {
        return store.issued()
                .upTo(new TreeSet<>(Set.of(stream)))
                .getOrDefault(stream, Issued.upTo(Long.MAX_VALUE))
                .lastSeq();
    }

    private StreamResult moved(String consumer, Position position) {
        store.positions().advance(consumer, List.of(position), clock.instant());
        return new Done();
    }

    private StreamResult located(
            String consumer, StreamId stream, Function<Position, StreamResult> work) {
        return desk.streams()
                .await(consumer, stream)
                .map(work)
                .orElse(new Refused(Why.NO_SUCH_STREAM));
    }
}
