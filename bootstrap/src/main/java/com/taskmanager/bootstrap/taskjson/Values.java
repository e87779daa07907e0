package com.taskmanager.bootstrap.taskjson;

import com.taskmanager.domain.task.TaskId;

import tools.jackson.databind.JsonNode;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads single values, of exactly the type they have: a number in quotes is no number.
public final class Values {
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private Values() {}

    public static String text(JsonNode node) {
        if (!node.isString()) {
            throw new WrongValue("must be a string");
        }
        return node.stringValue();
    }

    public static boolean truth(JsonNode node) {
        if (!node.isBoolean()) {
            throw new WrongValue("must be true or false");
        }
        return node.booleanValue();
    }

    /// A number without a fraction, however it is written: `7.0` is 7 in JSON.
    public static long integer(JsonNode node) {
        if (!node.isNumber() || !node.canConvertToExactIntegral() || !node.canConvertToLong()) {
            throw new WrongValue("must be an integer");
        }
        return node.longValue();
    }

    public static int integer(JsonNode node, int min, int max) {
        long value = integer(node);
        if (value < min || value > max) {
            throw new WrongValue("must be between %d and %d".formatted(min, max));
        }
        return (int) value;
    }

    public static TaskId taskId(JsonNode node) {
        return new TaskId(integer(node));
    }

    public static List<String> texts(JsonNode node) {
        if (!node.isArray()) {
            throw new WrongValue("must be an array of strings");
        }
        var texts = new ArrayList<String>();
        node.forEach(entry -> texts.add(text(entry)));
        return texts;
    }

    /// A name of the IANA database. Offsets such as `+01:00` are none: they know no summer time.
    public static ZoneId zone(String name) {
        if (!ZONES.contains(name)) {
            throw new WrongValue("must be a time zone of the IANA database, like Europe/Berlin");
        }
        return ZoneId.of(name);
    }

    /// One of the constants, in lower case.
    public static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> wireName(constant).equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongValue("must be one of " + wireNames(type)));
    }

    public static String wireName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> String wireNames(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Values::wireName)
                .collect(Collectors.joining(", "));
    }
}
