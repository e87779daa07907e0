package com.taskmanager.dapr.event;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.StreamPlace;
import com.taskmanager.application.event.Topic;
import com.taskmanager.domain.user.UserId;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whose event something claims to be, and which number, told without relying on the rest of it.
record Claim(StreamId stream, StreamPlace place) {
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern SEQUENCE = Pattern.compile("[0-9]{1,20}");
    private static final Pattern EPOCH = Pattern.compile("[1-9][0-9]{0,17}");

    /// Null when user or number cannot be told from the attributes or, for the user, the key.
    static @Nullable Claim of(Topic topic, JsonNode event, @Nullable String key) {
        var attribute = text(event, "partitionkey");
        var user = attribute == null ? key : attribute;
        long sequence = sequence(text(event, "sequence"));
        return user == null || !USER.matcher(user).matches() || sequence < 1
                ? null
                : new Claim(new StreamId(new UserId(user), topic), place(event, sequence));
    }

    /// Attributes, data and key that name different users: a mistake or a forgery, and in either
    /// case no failure of one of them.
    static boolean isContradictory(JsonNode event, @Nullable String key) {
        var named =
                Stream.of(text(event, "partitionkey"), text(event.path("data"), "user_id"), key);
        return named.filter(Objects::nonNull).filter(user -> !user.isEmpty()).distinct().count()
                > 1;
    }

    private static StreamPlace place(JsonNode event, long sequence) {
        var epoch = text(event, "epoch");
        boolean told = epoch != null && EPOCH.matcher(epoch).matches();
        return new StreamPlace(sequence, told ? Long.parseLong(epoch) : 1);
    }

    /// 0 for what is no number, or no number of an event.
    private static long sequence(@Nullable String digits) {
        if (digits == null || !SEQUENCE.matcher(digits).matches()) {
            return 0;
        }
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException tooLarge) {
            return 0;
        }
    }

    /// Null for an empty text too: Dapr writes those for attributes that are not there.
    private static @Nullable String text(JsonNode node, String field) {
        var text = node.path(field).stringValue(null);
        return text == null || text.isEmpty() ? null : text;
    }
}
