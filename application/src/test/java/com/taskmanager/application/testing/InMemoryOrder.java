package com.taskmanager.application.testing;

import com.taskmanager.application.port.TaskQuery.Cursor;
import com.taskmanager.application.port.TaskQuery.Field;
import com.taskmanager.application.port.TaskQuery.SortKey;
import com.taskmanager.domain.task.Priority;
import com.taskmanager.domain.task.Task;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Compares tasks by texts that sort like the values they stand for; a cursor is these texts.
record InMemoryOrder(List<SortKey> keys) implements Comparator<Task> {
    private static final Instant LONG_AGO = Instant.parse("-0001-01-01T00:00:00Z");

    @Override
    public int compare(Task a, Task b) {
        return compare(cursorAt(a), cursorAt(b));
    }

    boolean isUpTo(Task task, @Nullable Cursor cursor) {
        return cursor != null && compare(cursorAt(task), cursor) <= 0;
    }

    Cursor cursorAt(Task task) {
        var values = new ArrayList<@Nullable String>();
        keys.forEach(key -> values.add(text(key.field(), task)));
        return new Cursor(values, task.id().value());
    }

    private int compare(Cursor a, Cursor b) {
        if (b.values().size() != keys.size()) {
            throw new IllegalArgumentException("the cursor belongs to another order");
        }
        for (int i = 0; i < keys.size(); i++) {
            int result = compare(a.values().get(i), b.values().get(i), keys.get(i).descending());
            if (result != 0) {
                return result;
            }
        }
        return Long.compare(a.id(), b.id());
    }

    private static int compare(@Nullable String a, @Nullable String b, boolean descending) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        return descending ? b.compareTo(a) : a.compareTo(b);
    }

    private static @Nullable String text(Field field, Task task) {
        return switch (field) {
            case DUE_DATE -> due(task);
            case PRIORITY -> urgency(task.details().priority());
            case TITLE -> task.details().title().text();
            case CREATED_AT -> time(task.lifecycle().createdAt());
            case UPDATED_AT -> time(task.lifecycle().updatedAt());
            case ID -> digits(task.id().value());
        };
    }

    private static String urgency(Priority priority) {
        return switch (priority) {
            case HIGH -> "0";
            case MEDIUM -> "1";
            case LOW -> "2";
        };
    }

    private static @Nullable String due(Task task) {
        var due = task.schedule().due();
        return due == null ? null : time(due.instant(task.schedule().zone()));
    }

    private static String time(Instant at) {
        return digits(ChronoUnit.MICROS.between(LONG_AGO, at));
    }

    private static String digits(long number) {
        return "%020d".formatted(number);
    }
}
