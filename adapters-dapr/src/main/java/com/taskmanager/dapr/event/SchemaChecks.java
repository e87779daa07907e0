package com.taskmanager.dapr.event;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/// The committed JSON Schemas, compiled once, asked for every event that is written or read: the
/// plain check first, and the validator about what does not pass that.
final class SchemaChecks {
    /// A base for the relative references between schemas; nothing is ever fetched from it.
    private static final String BASE = "urn-base://contract";

    static final SchemaPath ENVELOPE = SchemaPath.ofMajor1("envelope");

    private final Checks envelope;
    private final Map<EventType, Checks> data = new EnumMap<>(EventType.class);

    private record Checks(PlainCheck plain, Schema schema) {}

    SchemaChecks() {
        var registry = registry();
        envelope = compiled(registry, ENVELOPE);
        for (var type : EventType.values()) {
            data.put(type, compiled(registry, type.schema()));
        }
    }

    static SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder ->
                        builder.schemas(SchemaChecks::committed)
                                .schemaRegistryConfig(firstErrorOnly()));
    }

    /// What is wrong with the attributes of an event; null when nothing is.
    @Nullable String objectionToEnvelope(JsonNode event) {
        return objection("", envelope, event);
    }

    /// What is wrong with the data of an event of this type; null when nothing is.
    @Nullable String objectionToData(EventType type, JsonNode eventData) {
        return objection("/data", data.get(type), eventData);
    }

    /// Says where and which keyword, never what stands there: that may be personal.
    private static @Nullable String objection(
            String at, @Nullable Checks checks, JsonNode instance) {
        if (checks == null) {
            return "no schema";
        }
        if (checks.plain().passes(instance)) {
            return null;
        }
        var errors = checks.schema().validate(instance);
        return errors.isEmpty()
                ? null
                : "does not fit its schema: " + at + place(errors.getFirst());
    }

    private static String place(Error error) {
        var property = error.getProperty();
        var field = property == null ? "" : "/" + property;
        return error.getInstanceLocation() + field + " " + error.getKeyword();
    }

    private static Checks compiled(SchemaRegistry registry, SchemaPath path) {
        return new Checks(PlainCheck.of(path), schema(registry, path));
    }

    static Schema schema(SchemaRegistry registry, SchemaPath path) {
        var schema = registry.getSchema(SchemaLocation.of(BASE + path));
        schema.initializeValidators();
        return schema;
    }

    private static @Nullable String committed(String iri) {
        return iri.startsWith(BASE)
                ? new String(Schemas.resource(iri.substring(BASE.length())), StandardCharsets.UTF_8)
                : null;
    }

    private static SchemaRegistryConfig firstErrorOnly() {
        return SchemaRegistryConfig.builder()
                .failFast(true)
                .cacheRefs(true)
                .preloadSchema(true)
                .build();
    }
}
