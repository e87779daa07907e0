package com.taskmanager.application.port;

import com.taskmanager.domain.task.Priority;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Which tasks, in which order. `limit` from 1 to 200.
public record TaskQuery(Filter filter, List<SortKey> sort, int limit, @Nullable Cursor after) {
    private static final int LIMIT_MAX = 200;

    public TaskQuery {
        sort = List.copyOf(sort);
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException("limit must be between 1 and 200, is " + limit);
        }
    }

    /// `tags`: all of them. `text`: full text over title and description. Due bounds are instants;
    /// a day counts from its start in its own zone; `dueAfter` inclusive, `dueBefore` exclusive.
    public record Filter(
            Status status,
            @Nullable Priority priority,
            List<String> tags,
            @Nullable String text,
            @Nullable Instant dueAfter,
            @Nullable Instant dueBefore) {
        public Filter {
            tags = List.copyOf(tags);
        }
    }

    public enum Status {
        OPEN,
        COMPLETED,
        ALL,
        DELETED
    }

    /// Absent values come last in both directions; the id, ascending, ends every order.
    public record SortKey(Field field, boolean descending) {}

    public enum Field {
        DUE_DATE,
        PRIORITY,
        TITLE,
        CREATED_AT,
        UPDATED_AT,
        ID
    }

    /// The last task of the page before: its values of the sort keys, as text the catalog wrote,
    /// and its id. Opaque to everybody else.
    public record Cursor(List<@Nullable String> values, long id) {}
}
