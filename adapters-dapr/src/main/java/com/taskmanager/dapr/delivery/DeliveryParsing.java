package com.taskmanager.dapr.delivery;

import com.taskmanager.application.event.EventData;
import com.taskmanager.dapr.delivery.Delivery.Entry;
import com.taskmanager.dapr.delivery.Delivery.Form;
import com.taskmanager.dapr.delivery.DeliveryReader.Beginning;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One pass over a delivery, cutting the events out of it.
final class DeliveryParsing {
    private final JsonParser parser;
    private final byte[] body;

    private @Nullable String topic;
    private @Nullable List<Entry> entries;
    private int whole;
    private int rest;

    DeliveryParsing(JsonParser parser, byte[] body) {
        this.parser = parser;
        this.body = body;
    }

    Delivery delivery() {
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            members(this::rootMember);
        }
        return entries == null
                ? DeliveryReader.single(body, topic)
                : new Delivery(Form.BULK, topic, entries);
    }

    private void rootMember(String name) {
        switch (name) {
            case "topic" -> topic = text();
            case "entries" -> entries();
            default -> parser.skipChildren();
        }
    }

    private void entries() {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        entries = new ArrayList<>();
        whole = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            before(entries);
            entries.add(entry());
        }
        before(entries);
    }

    /// At what follows them, so that whoever goes on from here finds no comma.
    private void before(List<Entry> read) {
        whole = read.size();
        rest = here();
    }

    /// What there was before the bytes ended in the middle.
    Optional<Beginning> beginning() {
        return entries == null || whole == 0
                ? Optional.empty()
                : Optional.of(new Beginning(entries.subList(0, whole), rest));
    }

    /// An entry without id or event cannot be answered for: then this is no delivery of Dapr's.
    private Entry entry() {
        var parts = new EntryParts();
        members(
                name -> {
                    switch (name) {
                        case "entryId" -> parts.id = text();
                        case "event" -> parts.event = bytes();
                        case "metadata" -> members(key -> keep(parts.metadata, key));
                        default -> parser.skipChildren();
                    }
                });
        if (parts.id == null || parts.event == null) {
            throw new IllegalArgumentException("an entry without id or event");
        }
        var metadata = parts.metadata;
        return new Entry(parts.id, parts.event, metadata.key(), metadata.place());
    }

    private void keep(Metadata metadata, String name) {
        if (Metadata.isOfUse(name)) {
            metadata.put(name, text());
        } else {
            parser.skipChildren();
        }
    }

    /// Calls `member` at each value of the object at hand; what is no object has no members.
    private void members(Consumer<String> member) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            member.accept(name);
        }
    }

    private @Nullable String text() {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        parser.skipChildren();
        return null;
    }

    private EventData bytes() {
        int begin = here();
        parser.skipChildren();
        parser.finishToken();
        int end = Math.toIntExact(parser.currentLocation().getByteOffset());
        return RawPayload.of(body, begin, end);
    }

    private int here() {
        return Math.toIntExact(parser.currentTokenLocation().getByteOffset());
    }

    private static final class EntryParts {
        @Nullable String id;
        @Nullable EventData event;
        final Metadata metadata = new Metadata();
    }
}
