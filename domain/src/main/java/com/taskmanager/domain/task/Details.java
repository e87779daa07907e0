package com.taskmanager.domain.task;

import org.jspecify.annotations.Nullable;

/// What a task says.
public record Details(
        Title title, @Nullable Description description, Priority priority, Tags tags) {

    Details withPriority(Priority other) {
        return new Details(title, description, other, tags);
    }

    Details withTags(Tags other) {
        return new Details(title, description, priority, other);
    }
}
