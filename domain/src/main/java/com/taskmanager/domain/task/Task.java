package com.taskmanager.domain.task;

import com.taskmanager.domain.user.UserId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A task as its owner sees it. Every change answers with the next state and the event that tells
/// of it, or with the reason why not; nothing here reads a clock or draws a number.
///
/// `series` is there once a task has repeated, also when it no longer does. `parent` is the
/// occurrence whose completion made this one.
public record Task(
        TaskId id,
        UserId owner,
        Details details,
        Schedule schedule,
        @Nullable SeriesPosition series,
        @Nullable TaskId parent,
        Lifecycle lifecycle) {

    /// A new task. `seriesId` is used when it repeats.
    public static Decision create(
            TaskId id,
            UserId owner,
            Details details,
            Schedule schedule,
            UUID seriesId,
            Instant now) {
        var task = new Task(id, owner, details, schedule, null, null, Lifecycle.begun(now));
        return TaskSeries.created(task, seriesId, now);
    }

    /// The occurrence after `before`: the same details, due at the date of the series.
    public static Task next(TaskId id, TaskSnapshot before, NextDate next, Instant now) {
        var schedule =
                new Schedule(next.due(), before.schedule().zone(), before.schedule().recurrence());
        return new Task(
                id,
                before.owner(),
                before.details(),
                schedule,
                next.position(),
                before.id(),
                Lifecycle.begun(now));
    }

    /// Applies what the patch names and leaves the rest. `seriesId` is used when a series begins
    /// with it.
    public Decision change(TaskPatch patch, UUID seriesId, Instant now) {
        return isDeleted() ? refusedAsDeleted() : TaskChange.apply(this, patch, seriesId, now);
    }

    /// Completing a completed task is no change: the same answer, and no second event.
    public Decision complete(Instant now) {
        if (isDeleted()) {
            return refusedAsDeleted();
        }
        if (isCompleted()) {
            return new Decision.Unchanged(this);
        }
        var completed = with(lifecycle.completed(now));
        return new Decision.Changed(completed, new TaskEvent.TaskCompleted(completed, now));
    }

    /// Opens a completed task again. A successor that exists stays.
    public Decision reopen(Instant now) {
        if (isDeleted()) {
            return refusedAsDeleted();
        }
        return isCompleted()
                ? updated(with(lifecycle.reopened(now)), UpdateKind.REOPENED, now)
                : new Decision.Unchanged(this);
    }

    /// Moves this occurrence to the next date of its series: no completion, no new task.
    public Decision skip(Instant now) {
        return isDeleted() ? refusedAsDeleted() : TaskSeries.skip(this, now);
    }

    /// Into the bin. What lies there already stays as it is.
    public Decision delete(Instant now) {
        if (isDeleted()) {
            return new Decision.Unchanged(this);
        }
        var deleted = with(lifecycle.deleted(now));
        return new Decision.Changed(deleted, new TaskEvent.TaskDeleted(deleted, now));
    }

    /// Back from the bin, as it was.
    public Decision restore(Instant now) {
        return isDeleted()
                ? updated(with(lifecycle.restored(now)), UpdateKind.RESTORED, now)
                : new Decision.Unchanged(this);
    }

    public boolean isCompleted() {
        return lifecycle.completedAt() != null;
    }

    public boolean isDeleted() {
        return lifecycle.deletedAt() != null;
    }

    Decision updated(Task after, UpdateKind kind, Instant now) {
        return new Decision.Changed(after, new TaskEvent.TaskUpdated(this, after, kind, now));
    }

    Task with(Lifecycle other) {
        return new Task(id, owner, details, schedule, series, parent, other);
    }

    Task with(Schedule other, @Nullable SeriesPosition position, Lifecycle changed) {
        return new Task(id, owner, details, other, position, parent, changed);
    }

    private static Decision refusedAsDeleted() {
        return new Decision.Refused(new Refusal.Conflict("the task is deleted; restore it first"));
    }
}
