package com.taskmanager.domain.task;

import org.jspecify.annotations.Nullable;

/// What a partial update says of one field: nothing, a value, or that it be emptied.
///
/// The difference between the first and the last is what keeps an update from wiping what its
/// sender did not name (RFC 7396).
public sealed interface Patch<T> {
    record Keep<T>() implements Patch<T> {}

    record Set<T>(T value) implements Patch<T> {}

    record Clear<T>() implements Patch<T> {}

    static <T> Patch<T> keep() {
        return new Keep<>();
    }

    static <T> Patch<T> set(T value) {
        return new Set<>(value);
    }

    static <T> Patch<T> clear() {
        return new Clear<>();
    }

    /// The value afterwards, for a field that may be empty.
    default @Nullable T applyTo(@Nullable T current) {
        return switch (this) {
            case Keep<T> _ -> current;
            case Set<T>(T value) -> value;
            case Clear<T> _ -> null;
        };
    }

    /// The value afterwards, for a field that falls back to `empty`.
    default T applyTo(T current, T empty) {
        return switch (this) {
            case Keep<T> _ -> current;
            case Set<T>(T value) -> value;
            case Clear<T> _ -> empty;
        };
    }
}
