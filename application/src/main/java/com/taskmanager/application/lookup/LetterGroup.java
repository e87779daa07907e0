package com.taskmanager.application.lookup;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Dead letters of one consumer and type whose errors begin alike: most likely one cause. `type` is
/// null where it could not be read.
public record LetterGroup(
        String consumer,
        @Nullable String type,
        String error,
        long letters,
        Instant oldest,
        Instant youngest) {
    /// So much of an error tells one cause from another.
    public static final int ERROR_CHARS_MAX = 200;
}
