package com.taskmanager.domain.task;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What recurrence does to tasks: series begin, move on, and end.
final class TaskSeries {
    private TaskSeries() {}

    /// A new task, at the beginning of a series when it repeats.
    static Decision created(Task task, UUID seriesId, Instant now) {
        var begun = begin(task, seriesId);
        return new Decision.Changed(begun, new TaskEvent.TaskCreated(begun, now));
    }

    /// A task whose rule is new: its series begins here.
    static Decision restarted(Task before, Task after, UUID seriesId, Instant now) {
        var begun = begin(after, seriesId);
        return before.updated(begun, UpdateKind.of(before, begun), now);
    }

    static Decision skip(Task task, Instant now) {
        return new Decision.Refused(new Refusal.Conflict("the task does not repeat"));
    }

    static Optional<NextDate> next(TaskSnapshot task, Instant completedAt) {
        return Optional.empty();
    }

    private static Task begin(Task task, UUID seriesId) {
        var due = task.schedule().due();
        if (task.schedule().recurrence() == null || due == null) {
            return task;
        }
        var start = due.wallTime(task.schedule().zone());
        var position = SeriesPosition.first(seriesId, task.schedule().allDay(), start);
        return task.with(task.schedule(), position, task.lifecycle());
    }
}
