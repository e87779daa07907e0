package com.taskmanager.bootstrap.adapter.operations;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.lookup.StreamLine;
import com.taskmanager.application.lookup.WaitingLine;
import com.taskmanager.application.operations.ParkedStreams;
import com.taskmanager.bootstrap.taskjson.Values;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What does not move, whatever keeps it: every line has the same fields, null where they mean
/// nothing.
final class StreamJson {
    private StreamJson() {}

    static ObjectNode of(StreamLine line) {
        return line(
                Values.wireName(line.state()),
                line.consumer(),
                line.stream(),
                new Numbers(line.lastSeq(), null, null),
                new Reason(null, null, null, null, null));
    }

    static ObjectNode of(WaitingLine line) {
        var why = line.why();
        return line(
                Values.wireName(why.reason()),
                line.consumer(),
                line.number().stream(),
                new Numbers(null, line.number().seq(), null),
                new Reason(
                        text(line.id()),
                        why.attempts(),
                        text(why.nextAttemptAt()),
                        why.lastError(),
                        why.since().toString()));
    }

    static ObjectNode of(ParkedStreams.Waiting waiting) {
        var parked = waiting.stream();
        return line(
                "parked",
                null,
                parked.stream(),
                new Numbers(null, parked.firstSequence(), waiting.events()),
                new Reason(null, null, null, parked.cause(), waiting.since().toString()));
    }

    private record Numbers(@Nullable Long last, @Nullable Long seq, @Nullable Long events) {}

    private record Reason(
            @Nullable String event,
            @Nullable Integer attempts,
            @Nullable String next,
            @Nullable String error,
            @Nullable String since) {}

    private static ObjectNode line(
            String state,
            @Nullable String consumer,
            StreamId stream,
            Numbers numbers,
            Reason reason) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("state", state);
        json.put("consumer", consumer);
        json.put("topic", stream.topic().name());
        json.put("user_id", stream.user().value());
        json.put("last_seq", numbers.last());
        json.put("seq", numbers.seq());
        json.put("events", numbers.events());
        json.put("event_id", reason.event());
        json.put("attempts", reason.attempts());
        json.put("next_attempt_at", reason.next());
        json.put("error", reason.error());
        return json.put("since", reason.since());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
