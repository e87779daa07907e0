package com.taskmanager.application.lookup;

import com.taskmanager.application.inbox.FiledLetter.Status;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Dead letters of one status; null is any. `error` is how their error begins, as a [LetterGroup]
/// has it; they died from `from` on and before `until`.
public record LetterFilter(
        Scope scope,
        Status status,
        @Nullable String type,
        @Nullable String error,
        @Nullable Instant from,
        @Nullable Instant until) {
    public static LetterFilter of(Scope scope, Status status, @Nullable String type) {
        return new LetterFilter(scope, status, type, null, null, null);
    }
}
