package com.taskmanager.domain.task;

import com.taskmanager.domain.user.UserId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/// A task as an event told of it: what it was then, whatever it is now.
public record TaskSnapshot(
        TaskId id,
        UserId owner,
        Details details,
        Schedule schedule,
        @Nullable SeriesPosition series,
        boolean completed,
        long version) {

    /// The next date of the task's series, were it completed at `completedAt`; empty when it does
    /// not repeat, is paused, or the series ends here.
    public Optional<NextDate> nextDate(Instant completedAt) {
        return TaskSeries.next(this, completedAt);
    }
}
