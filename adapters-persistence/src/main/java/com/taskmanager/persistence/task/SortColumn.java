package com.taskmanager.persistence.task;

import com.taskmanager.application.port.TaskQuery.Field;
import com.taskmanager.domain.task.Task;
import com.taskmanager.domain.task.Title;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// What tasks are sorted by, and how a value of it is written into a cursor and read from one.
record SortColumn(Field field, String sql) {
    private static final int YEAR_MAX = 9_999;

    static SortColumn of(Field field) {
        return new SortColumn(
                field,
                switch (field) {
                    case DUE_DATE -> "due_at";
                    case PRIORITY -> "priority";
                    // by code point: the same order on every server
                    case TITLE -> "title COLLATE \"C\"";
                    case CREATED_AT -> "created_at";
                    case UPDATED_AT -> "updated_at";
                    case ID -> "id";
                });
    }

    @Nullable String write(Task task) {
        return switch (field) {
            case DUE_DATE -> dueAt(task);
            case PRIORITY -> Integer.toString(PriorityCode.of(task.details().priority()));
            case TITLE -> task.details().title().text();
            case CREATED_AT -> task.lifecycle().createdAt().toString();
            case UPDATED_AT -> task.lifecycle().updatedAt().toString();
            case ID -> Long.toString(task.id().value());
        };
    }

    /// Errors: a `RuntimeException` for what [#write] never wrote, so that nothing reaches the
    /// database that it does not know.
    Object read(String value) {
        return switch (field) {
            case DUE_DATE, CREATED_AT, UPDATED_AT -> time(value);
            case PRIORITY -> Integer.parseInt(value);
            case TITLE -> new Title(value).text();
            case ID -> Long.parseLong(value);
        };
    }

    private static OffsetDateTime time(String value) {
        var time = Instant.parse(value).atOffset(ZoneOffset.UTC);
        if (Math.abs(time.getYear()) > YEAR_MAX) {
            throw new IllegalArgumentException("no task has a time in the year " + time.getYear());
        }
        return time;
    }

    private static @Nullable String dueAt(Task task) {
        var due = task.schedule().due();
        return due == null ? null : due.instant(task.schedule().zone()).toString();
    }
}
