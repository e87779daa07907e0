package com.taskmanager.application.inbox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// After which times a failed effect is tried again; then it is a dead letter. Only failures of the
/// event itself climb it, never those of the infrastructure.
record RetryLadder(List<Duration> steps) {
    private static final RetryLadder TASK_COMPLETED = of(LongStream.of(30, 300, 1800));
    private static final RetryLadder TASK_UPDATED = doubling(16);
    private static final RetryLadder REMINDER_TRIGGERED = doubling(512);
    private static final RetryLadder OTHERS = doubling(256);

    static RetryLadder of(@Nullable String type) {
        return switch (type) {
            case "com.taskmanager.task.completed" -> TASK_COMPLETED;
            case "com.taskmanager.task.updated" -> TASK_UPDATED;
            case "com.taskmanager.reminder.triggered" -> REMINDER_TRIGGERED;
            case null, default -> OTHERS;
        };
    }

    /// How long to wait after the `failures`-th failure, counted from 1; empty when it was the
    /// last.
    Optional<Duration> after(int failures) {
        return failures > steps.size() ? Optional.empty() : Optional.of(steps.get(failures - 1));
    }

    private static RetryLadder doubling(long secondsMax) {
        return of(LongStream.iterate(1, seconds -> seconds <= secondsMax, seconds -> seconds * 2));
    }

    private static RetryLadder of(LongStream seconds) {
        return new RetryLadder(seconds.mapToObj(Duration::ofSeconds).toList());
    }
}
