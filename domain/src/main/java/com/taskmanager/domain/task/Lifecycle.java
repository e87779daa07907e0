package com.taskmanager.domain.task;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What has become of a task: its version, which counts changes from 1, and when they were.
public record Lifecycle(
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant completedAt,
        @Nullable Instant deletedAt) {

    static Lifecycle begun(Instant now) {
        return new Lifecycle(1, now, now, null, null);
    }

    Lifecycle changed(Instant now) {
        return new Lifecycle(version + 1, createdAt, now, completedAt, deletedAt);
    }

    Lifecycle completed(Instant now) {
        return new Lifecycle(version + 1, createdAt, now, now, deletedAt);
    }

    Lifecycle reopened(Instant now) {
        return new Lifecycle(version + 1, createdAt, now, null, deletedAt);
    }

    Lifecycle deleted(Instant now) {
        return new Lifecycle(version + 1, createdAt, now, completedAt, now);
    }

    Lifecycle restored(Instant now) {
        return new Lifecycle(version + 1, createdAt, now, completedAt, null);
    }
}
