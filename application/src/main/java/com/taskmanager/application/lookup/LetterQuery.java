package com.taskmanager.application.lookup;

import com.taskmanager.application.inbox.FiledLetter.Status;

import org.jspecify.annotations.Nullable;

/// Dead letters of one status, of one type of event unless that is null, older than the one called
/// `before` when that is given; `limit` 1 to 200.
public record LetterQuery(
        Scope scope, Status status, @Nullable String type, @Nullable Long before, int limit) {
    public LetterQuery {
        Page.limit(limit);
    }
}
