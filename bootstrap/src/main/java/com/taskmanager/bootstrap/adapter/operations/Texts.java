package com.taskmanager.bootstrap.adapter.operations;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.operations.Order;
import com.taskmanager.bootstrap.door.Call;
import com.taskmanager.bootstrap.problem.Code;
import com.taskmanager.bootstrap.problem.Problem;
import com.taskmanager.bootstrap.problem.Refused;
import com.taskmanager.bootstrap.taskjson.Fields;
import com.taskmanager.bootstrap.taskjson.Values;
import com.taskmanager.domain.user.UserId;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.regex.Pattern;

/// Reads what operators write.
final class Texts {
    private static final int NAME_CHARS_MAX = 100;
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");

    private Texts() {}

    static String name(JsonNode node) {
        return line(node, NAME_CHARS_MAX);
    }

    static UserId user(JsonNode node) {
        return new UserId(Values.text(node));
    }

    static Topic topic(JsonNode node) {
        return new Topic(name(node));
    }

    static Instant moment(JsonNode node) {
        return com.taskmanager.bootstrap.taskjson.Times.bound(Values.text(node), ZoneOffset.UTC);
    }

    /// One line of text that every store takes.
    static String line(JsonNode node, int charsMax) {
        var text = Values.text(node);
        if (text.isBlank() || text.length() > charsMax) {
            throw new IllegalArgumentException("must have 1 to %d characters".formatted(charsMax));
        }
        if (text.codePoints().anyMatch(Texts::isForbidden)) {
            throw new IllegalArgumentException("must not contain control characters");
        }
        return text;
    }

    /// Who asks, and the reason, without which nothing is done. The last of the fields.
    static Order order(Call call, Fields fields) {
        var reason = fields.field("reason").required(node -> line(node, Order.REASON_CHARS_MAX));
        fields.refuseOthers();
        fields.errors().refuseIfAny();
        return new Order(call.caller().user().value(), Objects.requireNonNull(reason));
    }

    static Order order(Call call) {
        return order(call, call.fields());
    }

    /// One user's events of one topic, by default of `task-events`.
    static @Nullable StreamId stream(Fields fields) {
        var topic = fields.field("topic").valueOr(Topic.TASK_EVENTS, Texts::topic);
        var user = fields.field("user_id").required(Texts::user);
        return user == null ? null : new StreamId(user, topic);
    }

    /// What cannot be an id names nothing.
    static long id(String text) {
        if (!ID.matcher(text).matches()) {
            throw nothing();
        }
        return Long.parseLong(text);
    }

    static Refused nothing() {
        return new Refused(Problem.of(Code.NOT_FOUND, "There is nothing here."));
    }

    private static boolean isForbidden(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE;
    }
}
