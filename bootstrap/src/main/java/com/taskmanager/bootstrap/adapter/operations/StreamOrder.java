package com.taskmanager.bootstrap.adapter.operations;

import static java.util.Objects.requireNonNull;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.Gap;
import com.taskmanager.application.operations.Order;
import com.taskmanager.bootstrap.door.Call;
import com.taskmanager.bootstrap.taskjson.Fields;
import com.taskmanager.bootstrap.taskjson.Values;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/// What shall be done to a stream; `consumer` is null where it is published, `gap` is what never
/// came.
record StreamOrder(@Nullable String consumer, StreamId stream, @Nullable Gap gap, Order order) {
    static StreamOrder of(Call call) {
        var fields = call.fields();
        var consumer = fields.field("consumer").value(Texts::name);
        var stream = Texts.stream(fields);
        var order = Texts.order(call, fields);
        return new StreamOrder(consumer, requireNonNull(stream), null, order);
    }

    static StreamOrder atConsumer(Call call) {
        var fields = call.fields();
        var consumer = fields.field("consumer").required(Texts::name);
        var stream = Texts.stream(fields);
        var order = Texts.order(call, fields);
        return new StreamOrder(requireNonNull(consumer), requireNonNull(stream), null, order);
    }

    static StreamOrder withGap(Call call) {
        var fields = call.fields();
        var consumer = fields.field("consumer").value(Texts::name);
        var stream = Texts.stream(fields);
        var gap = gap(fields, consumer, stream);
        var order = Texts.order(call, fields);
        return new StreamOrder(consumer, requireNonNull(stream), gap, order);
    }

    static Long number(JsonNode node) {
        long number = Values.integer(node);
        if (number < 1) {
            throw new IllegalArgumentException("must be 1 or more");
        }
        return number;
    }

    private static @Nullable Gap gap(
            Fields fields, @Nullable String consumer, @Nullable StreamId stream) {
        var first = fields.field("first_seq").value(StreamOrder::number);
        var last = fields.field("last_seq").value(StreamOrder::number);
        if (first == null && last == null) {
            return null;
        }
        if (first == null || last == null || last < first || consumer == null) {
            fields.field("last_seq").refuse("a gap has a first and a last number, at a consumer");
        }
        return stream == null || first == null || last == null || last < first
                ? null
                : new Gap(stream, first, last);
    }
}
