package com.taskmanager.bootstrap.adapter.rest;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import com.taskmanager.application.lookup.Envelope;
import com.taskmanager.application.lookup.Place;
import com.taskmanager.application.lookup.Step;
import com.taskmanager.application.lookup.Timeline;
import com.taskmanager.application.lookup.Timeline.Entry;
import com.taskmanager.application.lookup.Timeline.Happened;
import com.taskmanager.bootstrap.taskjson.Values;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Objects;

/// A timeline as programs read it.
final class TimelineJson {
    private static final int TRACE_FROM = 3;
    private static final int TRACE_TO = 35;

    private TimelineJson() {}

    static ObjectNode of(Timeline timeline) {
        var json = JsonNodeFactory.instance.objectNode();
        var events = json.putArray("events");
        timeline.events().forEach(event -> events.add(event(event)));
        var steps = json.putArray("steps");
        timeline.entries().forEach(entry -> steps.add(step(entry)));
        return json.put("more", timeline.more());
    }

    private static ObjectNode event(Happened event) {
        var stream = event.number().stream();
        var json = JsonNodeFactory.instance.objectNode();
        json.put("id", event.id().toString());
        json.put("topic", stream.topic().name());
        json.put("user_id", stream.user().value());
        json.put("sequence", event.number().seq());
        json.put("own_sequence", event.own());
        return envelope(json, event.envelope());
    }

    private static ObjectNode envelope(ObjectNode json, @Nullable Envelope envelope) {
        json.put("type", envelope == null ? null : envelope.type());
        json.put("subject", envelope == null ? null : envelope.subject());
        json.put("correlation_id", envelope == null ? null : envelope.correlationId());
        json.put("causation_id", envelope == null ? null : text(envelope.causationId()));
        return json.put("trace_id", envelope == null ? null : traceId(envelope.traceparent()));
    }

    static @Nullable String traceId(@Nullable String traceparent) {
        return traceparent == null || traceparent.length() < TRACE_TO
                ? null
                : traceparent.substring(TRACE_FROM, TRACE_TO);
    }

    private static ObjectNode step(Entry entry) {
        var text = StepText.of(entry);
        var json = JsonNodeFactory.instance.objectNode();
        json.put("event_id", entry.event().id().toString());
        json.put("step", text.name());
        json.put("consumer", text.consumer());
        json.put("at", text(entry.at()));
        json.put("exact", entry.at() != null && entry.exact());
        json.put("since_change_ms", milliseconds(entry.sinceChange()));
        json.put("remark", text.remark());
        return details(json, entry.step());
    }

    private static ObjectNode details(ObjectNode json, Step step) {
        var place = step instanceof Step.AtConsumer at ? at.place() : null;
        var waits = place instanceof Place.Waits found ? found.why() : null;
        var dead = place instanceof Place.Dead found ? found : null;
        json.put("reason", waits == null ? null : Values.wireName(waits.reason()));
        json.put("attempts", waits == null ? null : (Integer) waits.attempts());
        json.put("next_attempt_at", waits == null ? null : text(waits.nextAttemptAt()));
        json.put("letter", dead == null ? null : (Long) dead.letter());
        json.put("cause", dead == null ? null : Values.wireName(dead.cause()));
        json.put("status", dead == null ? null : Values.wireName(dead.status()));
        var stream = step instanceof Step.AtConsumer at ? at.stream() : null;
        return json.put("stream_state", stream == null ? null : Values.wireName(stream));
    }

    private static @Nullable Double milliseconds(@Nullable Duration duration) {
        return duration == null
                ? null
                : (Double) (NANOSECONDS.toMicros(duration.toNanos()) / 1_000.0);
    }

    private static @Nullable String text(@Nullable Object value) {
        return Objects.toString(value, null);
    }
}
