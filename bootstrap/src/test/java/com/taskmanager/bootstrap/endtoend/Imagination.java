package com.taskmanager.bootstrap.endtoend;

import com.taskmanager.bootstrap.doors.Contract;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes values up for schemas of the contract, sometimes such as it allows, sometimes such as a
/// tired or an evil person sends. The same seed imagines the same.
final class Imagination {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> WORDS =
            List.of(
                    "",
                    "   ",
                    "null",
                    "x".repeat(501),
                    "ünïcödé 🌵 🧑‍🌾 水",
                    "\u202Eright to left",
                    "nul \u0000 and \u0085",
                    "half \uD83C",
                    "'; DROP TABLE task; --",
                    "% _ \\ & | ! ( ) : *",
                    "line\nbreak");
    private static final List<String> DATES =
            List.of(
                    "2027-02-30",
                    "2027-01-31T09:00:00+01:00",
                    "0000-01-01",
                    "9999-12-31T23:59:59.999999999Z",
                    "2028-02-29T24:00:00Z",
                    "tomorrow");
    private static final List<String> RULES =
            List.of(
                    "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3",
                    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                    "FREQ=SECONDLY",
                    "FREQ=DAILY;INTERVAL=99999999999",
                    "RRULE:",
                    "FREQ=MONTHLY;BYDAY=" + "1MO,".repeat(90) + "1TU");
    private static final List<Long> NUMBERS =
            List.of(0L, -1L, 201L, Long.MAX_VALUE, Long.MIN_VALUE);
    private static final List<String> TYPES = List.of("null", "array", "boolean", "number");
    private static final int NEVER = 1_000_000;

    private final SplittableRandom random;
    private int wrongOneIn = NEVER;

    Imagination(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// From now on right, a little wrong or wild: one wrong thing would hide the others.
    void changeMood() {
        wrongOneIn = of(List.of(NEVER, NEVER, 20, 4));
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String key() {
        return isWrong() ? "no key" : "key-" + random.nextInt(200);
    }

    /// Of a task that may be there.
    int id() {
        return 1 + random.nextInt(30);
    }

    JsonNode value(JsonNode reference) {
        var schema = Contract.resolved(reference);
        if (!choices(schema).isEmpty()) {
            return value(of(choices(schema)));
        }
        if (isWrong()) {
            return ofType(oneIn(2) ? of(TYPES) : type(schema), schema);
        }
        return schema.has("enum")
                ? of(schema.get("enum").valueStream().toList())
                : ofType(type(schema), schema);
    }

    private static List<JsonNode> choices(JsonNode schema) {
        return Stream.of("anyOf", "oneOf")
                .flatMap(name -> schema.path(name).valueStream())
                .toList();
    }

    private boolean isWrong() {
        return oneIn(wrongOneIn);
    }

    private String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? of(type.valueStream().map(JsonNode::asString).toList())
                : type.asString(schema.has("properties") ? "object" : "string");
    }

    private JsonNode ofType(String type, JsonNode schema) {
        return switch (type) {
            case "object" -> object(schema);
            case "array" -> array(schema.path("items"));
            case "integer" -> isWrong() ? JSON.numberNode(of(NUMBERS)) : JSON.numberNode(id());
            case "number" -> JSON.numberNode(random.nextDouble() * 10);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> JSON.stringNode(text(schema));
        };
    }

    private String text(JsonNode schema) {
        var description = schema.path("description").asString("");
        if (description.startsWith("A plain date")) {
            return isWrong() ? of(DATES) : "2027-01-" + (10 + random.nextInt(22));
        }
        if (description.startsWith("A recurrence rule")) {
            return isWrong() ? of(RULES) : "FREQ=DAILY";
        }
        var example = schema.at("/examples/0");
        return isWrong() ? of(WORDS) : example.isString() ? example.asString() : "plants";
    }

    private JsonNode array(JsonNode items) {
        var array = JSON.arrayNode();
        IntStream.range(0, isWrong() ? 101 : random.nextInt(4))
                .forEach(_ -> array.add(value(items)));
        return array;
    }

    private JsonNode object(JsonNode schema) {
        var object = JSON.objectNode();
        var required = schema.path("required").valueStream().map(JsonNode::asString).toList();
        for (var property : schema.path("properties").properties()) {
            if (required.contains(property.getKey()) ? !isWrong() : oneIn(2)) {
                object.set(property.getKey(), value(property.getValue()));
            }
        }
        if (isWrong()) {
            object.put("surprise", of(WORDS));
        }
        return object;
    }
}
