package com.taskmanager.bootstrap.adapter.operations;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.EventNumber;
import com.taskmanager.application.lookup.StreamSituation;
import com.taskmanager.application.operations.Order;
import com.taskmanager.application.operations.RelayOperations;
import com.taskmanager.bootstrap.door.Answer;

import org.jspecify.annotations.Nullable;

import java.util.function.LongFunction;

/// Finds out what stands at the head of a stream, and does what is wanted of that.
record StreamDesk(InboxDesk inboxes, RelayOperations outbox) {
    /// The dead letter of a halted stream at once; what failed, or was set aside under `seq`, is
    /// left to the workers, whose time it is then.
    Answer retry(String consumer, StreamId stream, @Nullable Long seq, Order order) {
        return seq == null
                ? at(consumer, stream, situation -> retryHead(consumer, situation, order))
                : later(consumer, new EventNumber(stream, seq), order);
    }

    private Answer retryHead(String consumer, StreamSituation situation, Order order) {
        var line = situation.line();
        return situation.letter() == null
                ? later(consumer, new EventNumber(line.stream(), line.lastSeq() + 1), order)
                : Outcomes.of(
                        inboxes.tools()
                                .letters()
                                .retryDeadLetter()
                                .retry(situation.letter(), order));
    }

    private Answer later(String consumer, EventNumber number, Order order) {
        return Outcomes.of(inboxes.tools().streams().retryNow().retry(consumer, number, order));
    }

    Answer skip(StreamOrder wanted) {
        if (wanted.consumer() == null) {
            return Outcomes.of(outbox.skipParkedEvent().skip(wanted.stream(), wanted.order()));
        }
        if (wanted.gap() != null) {
            var skip = inboxes.tools().streams().skipGap();
            return Outcomes.of(skip.skip(wanted.consumer(), wanted.gap(), wanted.order()));
        }
        var skip = inboxes.tools().letters().skipDeadLetter();
        return atLetter(
                wanted.consumer(),
                wanted.stream(),
                letter -> Outcomes.of(skip.skip(letter, wanted.order())));
    }

    Answer release(StreamOrder wanted) {
        return wanted.consumer() == null
                ? Outcomes.of(outbox.releaseStream().release(wanted.stream(), wanted.order()))
                : Outcomes.of(
                        inboxes.tools()
                                .streams()
                                .continueStream()
                                .goOn(wanted.consumer(), wanted.stream(), wanted.order()));
    }

    Answer stop(StreamOrder wanted) {
        return wanted.consumer() == null
                ? Outcomes.nothing()
                : Outcomes.of(
                        inboxes.tools()
                                .streams()
                                .stopStream()
                                .stop(wanted.consumer(), wanted.stream(), wanted.order()));
    }

    private Answer atLetter(String consumer, StreamId stream, LongFunction<Answer> action) {
        return at(
                consumer,
                stream,
                situation ->
                        situation.letter() == null
                                ? Outcomes.conflict("No dead letter stands at its head.")
                                : action.apply(situation.letter()));
    }

    private Answer at(
            String consumer,
            StreamId stream,
            java.util.function.Function<StreamSituation, Answer> action) {
        return inboxes.views().knows(consumer)
                ? inboxes.views()
                        .lookups()
                        .findStream()
                        .find(consumer, stream)
                        .map(action)
                        .orElseGet(Outcomes::nothing)
                : Outcomes.nothing();
    }
}
