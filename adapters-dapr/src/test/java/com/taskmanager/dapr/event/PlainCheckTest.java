package com.taskmanager.dapr.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The plain check against the validator, on every golden event and on what becomes of it when any
/// one value in it is changed or taken away.
class PlainCheckTest {
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "1",
                    "1.0",
                    "1.5",
                    "2147483648",
                    "9223372036854775807",
                    "9223372036854775808",
                    "\"\"",
                    "\"1.0\"",
                    "\"medium\"",
                    "\"a\\n\"",
                    "\"ä\"",
                    "\"2026-03-01T09:00:00Z\\n\"",
                    "\"2026-03-01T09:00:00Z\"",
                    "\"" + "x".repeat(501) + "\"",
                    "\"" + "😀".repeat(500) + "\"",
                    "{}",
                    "[]",
                    "[1]",
                    "[\"\"]",
                    "[" + "\"a\",".repeat(20) + "\"a\"]");

    static Stream<Path> goldenFiles() {
        return Golden.files().stream();
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void passesWhatIsUsual(Path golden) {
        var event = Json.parse(Golden.read(golden));

        assertThat(PlainCheck.of(SchemaChecks.ENVELOPE).passes(event)).isTrue();
        assertThat(PlainCheck.of(type(event).schema()).passes(event.get("data"))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void passesNothingThatTheValidatorRefuses(Path golden) {
        var event = Json.parse(Golden.read(golden));

        assertThat(disagreements(SchemaChecks.ENVELOPE, event)).isEmpty();
        assertThat(disagreements(type(event).schema(), event.get("data"))).isEmpty();
    }

    /// A check that refused everything would pass the test above.
    @Test
    void agreesWithTheValidatorOnNearlyEverything() {
        var event = Json.parse(Golden.read(Golden.file("task.created")));
        var plain = PlainCheck.of(type(event).schema());
        var schema = schema(type(event).schema());
        var passed = new ArrayList<Boolean>();

        eachChange(event.get("data"), changed -> passed.add(plain.passes(changed)));
        var valid = new ArrayList<Boolean>();
        eachChange(event.get("data"), changed -> valid.add(schema.validate(changed).isEmpty()));

        assertThat(passed).filteredOn(it -> it).hasSizeGreaterThan(50);
        long valids = valid.stream().filter(it -> it).count();
        assertThat(passed).filteredOn(it -> it).hasSizeGreaterThan((int) (valids * 0.9));
    }

    private static List<String> disagreements(SchemaPath path, JsonNode instance) {
        var plain = PlainCheck.of(path);
        var schema = schema(path);
        var found = new ArrayList<String>();
        eachChange(
                instance,
                changed -> {
                    if (plain.passes(changed) && !schema.validate(changed).isEmpty()) {
                        found.add(changed.toString());
                    }
                });
        return found;
    }

    /// Also of objects in it, and of the elements of arrays.
    private static void eachChange(JsonNode root, Consumer<JsonNode> then) {
        eachChange(root, root, then);
    }

    private static void eachChange(JsonNode root, JsonNode within, Consumer<JsonNode> then) {
        if (within instanceof ObjectNode object) {
            for (var name : List.copyOf(object.propertyNames())) {
                var before = object.get(name);
                eachChange(root, before, then);
                for (var value : VALUES) {
                    object.set(name, parsed(value));
                    then.accept(root);
                }
                object.remove(name);
                then.accept(root);
                object.set(name, before);
            }
        } else if (within instanceof ArrayNode array && !array.isEmpty()) {
            var before = array.get(0);
            for (var value : VALUES) {
                array.set(0, parsed(value));
                then.accept(root);
            }
            array.set(0, before);
        }
    }

    private static JsonNode parsed(String json) {
        return Json.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Schema schema(SchemaPath path) {
        return SchemaChecks.schema(SchemaChecks.registry(), path);
    }

    private static EventType type(JsonNode event) {
        return Objects.requireNonNull(EventType.named(event.get("type").stringValue()));
    }
}
