package com.taskmanager.application.lookup;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// Some rows; `next` is where to go on, null on the last page.
public record Page<T, C>(List<T> items, @Nullable C next) {
    /// A page holds at most this many rows.
    public static final int LIMIT_MAX = 200;

    public Page {
        items = List.copyOf(items);
    }

    /// Errors: `IllegalArgumentException` for less than 1 and more than 200.
    static int limit(int limit) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException("limit must be 1 to 200, not " + limit);
        }
        return limit;
    }

    /// Of rows that were asked for with one more than the page holds.
    static <T, C> Page<T, C> of(List<T> rows, int limit, Function<T, C> place) {
        return rows.size() <= limit
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, limit), place.apply(rows.get(limit - 1)));
    }
}
