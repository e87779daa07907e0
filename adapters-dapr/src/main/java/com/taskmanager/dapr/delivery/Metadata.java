package com.taskmanager.dapr.delivery;

import com.taskmanager.dapr.delivery.Delivery.Place;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// What the sidecar says of an entry beside it, as far as anybody here asks. A message's own
/// headers go by the same names and win, so any of it may be anything: what makes no sense is as if
/// it were not there.
final class Metadata {
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]{1,249}");

    private @Nullable String key;
    private @Nullable String topic;
    private @Nullable String partition;
    private @Nullable String offset;

    /// Whether anybody asks for what goes by this name.
    static boolean isOfUse(String name) {
        return switch (name) {
            case "__key", "__topic", "__partition", "__offset" -> true;
            default -> false;
        };
    }

    void put(String name, @Nullable String value) {
        switch (name) {
            case "__key" -> key = value;
            case "__topic" -> topic = value;
            case "__partition" -> partition = value;
            case "__offset" -> offset = value;
            default -> {}
        }
    }

    @Nullable String key() {
        return key;
    }

    /// All of it or nothing.
    @Nullable Place place() {
        if (topic == null || !TOPIC.matcher(topic).matches()) {
            return null;
        }
        long at = number(partition, Integer.MAX_VALUE);
        long in = number(offset, Long.MAX_VALUE);
        return at < 0 || in < 0 ? null : new Place(topic, (int) at, in);
    }

    private static long number(@Nullable String text, long max) {
        try {
            long number = text == null ? -1 : Long.parseLong(text);
            return number > max ? -1 : number;
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }
}
