package com.taskmanager.application.testing;

import com.taskmanager.application.port.TaskQuery.Filter;
import com.taskmanager.domain.task.Task;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Full text here knows whole words only.
record InMemoryFilter(Filter filter) {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    boolean matches(Task task) {
        return hasStatus(task) && hasDetails(task) && hasText(task) && isDue(task);
    }

    private boolean hasStatus(Task task) {
        return switch (filter.status()) {
            case OPEN -> !task.isCompleted() && !task.isDeleted();
            case COMPLETED -> task.isCompleted() && !task.isDeleted();
            case ALL -> !task.isDeleted();
            case DELETED -> task.isDeleted();
        };
    }

    private boolean hasDetails(Task task) {
        var details = task.details();
        return (filter.priority() == null || filter.priority() == details.priority())
                && details.tags().names().containsAll(filter.tags());
    }

    private boolean hasText(Task task) {
        if (filter.text() == null) {
            return true;
        }
        var description = task.details().description();
        var text = task.details().title().text() + " " + (description == null ? "" : description);
        return new HashSet<>(words(text)).containsAll(words(filter.text()));
    }

    private static List<String> words(String text) {
        return Arrays.asList(NO_WORD.split(text.toLowerCase(Locale.ROOT)));
    }

    private boolean isDue(Task task) {
        var due = task.schedule().due();
        if (due == null) {
            return filter.dueAfter() == null && filter.dueBefore() == null;
        }
        var at = due.instant(task.schedule().zone());
        return (filter.dueAfter() == null || !at.isBefore(filter.dueAfter()))
                && (filter.dueBefore() == null || at.isBefore(filter.dueBefore()));
    }
}
