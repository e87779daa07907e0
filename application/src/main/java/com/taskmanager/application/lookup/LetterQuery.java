package com.taskmanager.application.lookup;

import com.taskmanager.application.inbox.FiledLetter.Status;

import org.jspecify.annotations.Nullable;

/// The dead letters of a filter that are older than the one called `before`, when that is given;
/// `limit` 1 to 200.
public record LetterQuery(LetterFilter filter, @Nullable Long before, int limit) {
    public LetterQuery {
        Page.limit(limit);
    }

    public LetterQuery(
            Scope scope, Status status, @Nullable String type, @Nullable Long before, int limit) {
        this(LetterFilter.of(scope, status, type), before, limit);
    }
}
