package com.taskmanager.domain.task;

import com.taskmanager.domain.recurrence.Recurrence;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/// A partial update, decided.
final class TaskChange {
    private TaskChange() {}

    static Decision apply(Task before, TaskPatch patch, UUID seriesId, Instant now) {
        var due = patch.due(before.schedule());
        var recurrence = patch.recurrence(before.schedule());
        if (recurrence == null && patch.timing().recurrence() instanceof Patch.Set<?>) {
            return invalid("/recurrence/rule", "a task that does not repeat yet needs a rule");
        }
        if (recurrence != null && due == null) {
            return invalid("/recurrence", "a recurrence needs a due date");
        }
        var schedule = new Schedule(due, patch.zone(before.schedule()), recurrence);
        return decide(before, patch.details(before.details()), schedule, seriesId, now);
    }

    private static Decision decide(
            Task before, Details details, Schedule schedule, UUID seriesId, Instant now) {
        if (details.equals(before.details()) && schedule.equals(before.schedule())) {
            return new Decision.Unchanged(before);
        }
        var after =
                new Task(
                        before.id(),
                        before.owner(),
                        details,
                        schedule,
                        before.series(),
                        before.parent(),
                        before.lifecycle().changed(now));
        return restartsSeries(before.schedule().recurrence(), schedule.recurrence())
                ? TaskSeries.restarted(before, after, seriesId, now)
                : before.updated(after, UpdateKind.of(before, after), now);
    }

    /// Another rule, or another way of counting from, begins a series of its own at this due date.
    /// Pausing, or what happens to missed dates, does not.
    private static boolean restartsSeries(@Nullable Recurrence before, @Nullable Recurrence after) {
        if (after == null) {
            return false;
        }
        return before == null
                || !Objects.equals(before.rule(), after.rule())
                || before.repeatFrom() != after.repeatFrom();
    }

    private static Decision invalid(String field, String reason) {
        return new Decision.Refused(new Refusal.Invalid(field, reason));
    }
}
