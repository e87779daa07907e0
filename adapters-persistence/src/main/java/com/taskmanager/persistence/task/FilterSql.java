package com.taskmanager.persistence.task;

import com.taskmanager.application.port.TaskQuery.Filter;
import com.taskmanager.application.port.TaskQuery.Status;

import org.jspecify.annotations.Nullable;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which tasks a filter lets through.
final class FilterSql {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private FilterSql() {}

    static Condition of(Filter filter) {
        var sql = new FilterSql();
        sql.conditions.add(status(filter.status()));
        sql.details(filter);
        sql.due(filter);
        return new Condition(String.join(" AND ", sql.conditions), sql.parameters);
    }

    private static String status(Status status) {
        return switch (status) {
            case OPEN -> "completed_at IS NULL AND deleted_at IS NULL";
            case COMPLETED -> "completed_at IS NOT NULL AND deleted_at IS NULL";
            case ALL -> "deleted_at IS NULL";
            case DELETED -> "deleted_at IS NOT NULL";
        };
    }

    private void details(Filter filter) {
        var priority = filter.priority();
        with(
                "priority = :priority",
                "priority",
                priority == null ? null : PriorityCode.of(priority));
        var tags = filter.tags();
        with(
                "tags @> CAST(:tags AS text[])",
                "tags",
                tags.isEmpty() ? null : tags.toArray(String[]::new));
        with("search @@ websearch_to_tsquery('simple', :text)", "text", filter.text());
    }

    private void due(Filter filter) {
        var from = filter.dueAfter();
        with("due_at >= :due_from", "due_from", from == null ? null : from.atOffset(UTC));
        var to = filter.dueBefore();
        with("due_at < :due_to", "due_to", to == null ? null : to.atOffset(UTC));
    }

    private static final ZoneOffset UTC = ZoneOffset.UTC;

    private void with(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }
}
