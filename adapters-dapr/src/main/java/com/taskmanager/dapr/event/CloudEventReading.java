package com.taskmanager.dapr.event;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.IncomingEvent;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.EventReading;
import com.taskmanager.application.port.ReadEvent;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/// Reads CloudEvents 1.0 in structured JSON, checked against the committed JSON Schemas. Tolerates
/// what Dapr adds to an event, and fields it does not know. Safe to share.
///
/// Problems say where something is wrong, never what stands there. An `id` or `type` in an answer
/// is well formed, so it can be stored anywhere.
public final class CloudEventReading implements EventReading {
    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9._-]{1,200}");
    private static final int UUID_LENGTH = 36;

    private final SchemaChecks checks;

    public CloudEventReading() {
        this(new SchemaChecks());
    }

    CloudEventReading(SchemaChecks checks) {
        this.checks = checks;
    }

    @Override
    public ReadEvent read(Topic topic, EventData data, @Nullable String key) {
        var event = parsed(data);
        if (event == null || !event.isObject()) {
            return new ReadEvent.Unreadable("not a JSON object", data);
        }
        if (Claim.isContradictory(event, key)) {
            return new ReadEvent.Unreadable("names more than one user", data);
        }
        var claim = Claim.of(topic, event, key);
        var problem = problem(topic, event);
        if (claim == null) {
            return new ReadEvent.Unreadable(problem == null ? "no such number" : problem, data);
        }
        return problem == null
                ? decoded(claim, event, data)
                : numbered(claim, event, problem, data);
    }

    private static @Nullable JsonNode parsed(EventData data) {
        try {
            return Json.parse(data.bytes());
        } catch (RuntimeException notJson) {
            return null;
        }
    }

    private @Nullable String problem(Topic topic, JsonNode event) {
        var objection = checks.objectionToEnvelope(event);
        if (objection != null) {
            return objection;
        }
        var type = EventType.named(event.path("type").stringValue());
        if (type == null || !type.belongsTo(topic)) {
            return "unknown type on this topic";
        }
        return type.schema().isNamedBy(event.path("dataschema").stringValue())
                ? checks.objectionToData(type, event.path("data"))
                : "unknown major version";
    }

    /// What fits the schema can still be no value of the domain: a zone that does not exist, a rule
    /// with no date. The message of such an error may quote what somebody wrote.
    private static ReadEvent decoded(Claim claim, JsonNode event, EventData data) {
        try {
            return new ReadEvent.Understood(incoming(claim, event, data));
        } catch (RuntimeException noSuchValue) {
            var problem = "not to be understood: " + noSuchValue.getClass().getSimpleName();
            return numbered(claim, event, problem, data);
        }
    }

    private static IncomingEvent incoming(Claim claim, JsonNode event, EventData data) {
        var decoding = new EventDecoding(event, claim.stream().user());
        var type = Objects.requireNonNull(EventType.named(decoding.type()));
        return new IncomingEvent(
                decoding.id(),
                claim.stream(),
                claim.place(),
                type.wireName(),
                decoding.time(),
                decoding.origin(),
                decoding.content(type),
                data);
    }

    private static ReadEvent numbered(Claim claim, JsonNode event, String problem, EventData data) {
        var type = event.path("type").stringValue(null);
        return new ReadEvent.Numbered(
                claim.stream(),
                claim.place(),
                uuid(event.path("id").stringValue(null)),
                type != null && TYPE.matcher(type).matches() ? type : null,
                problem,
                data);
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null || text.length() != UUID_LENGTH ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noUuid) {
            return null;
        }
    }
}
