package com.taskmanager.bootstrap.taskjson;

import com.taskmanager.bootstrap.problem.FieldErrors;
import com.taskmanager.domain.task.Patch;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.function.Function;

/// One field of an object: its place, and what is there (a `MissingNode` when nothing is).
///
/// Whatever a reader refuses by an `IllegalArgumentException` is noted at this place, and the value
/// is then as if absent; the request ends when all fields were read.
public record Field(String pointer, JsonNode node, FieldErrors errors) {

    /// Null where the field is absent, null or wrong.
    public <T> @Nullable T value(Function<JsonNode, ? extends @Nullable T> reader) {
        if (isEmpty()) {
            return null;
        }
        try {
            return reader.apply(node);
        } catch (IllegalArgumentException e) {
            errors.add(pointer, String.valueOf(e.getMessage()));
            return null;
        }
    }

    public <T> T valueOr(T fallback, Function<JsonNode, T> reader) {
        var value = value(reader);
        return value == null ? fallback : value;
    }

    /// Like [#value], but its absence is noted too.
    public <T> @Nullable T required(Function<JsonNode, T> reader) {
        if (isEmpty()) {
            errors.add(pointer, "is required");
        }
        return value(reader);
    }

    /// Absent keeps, null clears ([RFC 7396](https://www.rfc-editor.org/rfc/rfc7396)).
    public <T> Patch<T> patch(Function<JsonNode, T> reader) {
        if (node.isMissingNode()) {
            return Patch.keep();
        }
        if (node.isNull()) {
            return Patch.clear();
        }
        var value = value(reader);
        return value == null ? Patch.keep() : Patch.set(value);
    }

    public boolean isNull() {
        return node.isNull();
    }

    public boolean isEmpty() {
        return node.isMissingNode() || node.isNull();
    }

    public void refuse(String message) {
        errors.add(pointer, message);
    }

    /// The object here, or an empty one where something else is, which is noted.
    public Fields fields() {
        return Fields.of(node, pointer, errors);
    }
}
