package com.taskmanager.domain.task;

import com.taskmanager.domain.recurrence.NextOccurrence;
import com.taskmanager.domain.recurrence.Occurrence;
import com.taskmanager.domain.recurrence.Occurrences;
import com.taskmanager.domain.recurrence.Recurrence;
import com.taskmanager.domain.recurrence.Series;
import com.taskmanager.domain.recurrence.SeriesStart;
import com.taskmanager.domain.recurrence.WallTime;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/// What recurrence does to tasks: series begin, move on, and end.
final class TaskSeries {
    private TaskSeries() {}

    /// A new task, at the beginning of a series when it repeats.
    static Decision created(Task task, UUID seriesId, Instant now) {
        var begun = begun(task, seriesId);
        return neverFires(begun)
                ? refusedAsNeverFiring()
                : new Decision.Changed(begun, new TaskEvent.TaskCreated(begun, now));
    }

    /// A task whose rule is new: its series begins here.
    static Decision restarted(Task before, Task after, UUID seriesId, Instant now) {
        var begun = begun(after, seriesId);
        return neverFires(begun)
                ? refusedAsNeverFiring()
                : before.updated(begun, UpdateKind.of(before, begun), now);
    }

    static Decision skip(Task task, Instant now) {
        var recurrence = task.schedule().recurrence();
        var position = task.series();
        if (recurrence == null || position == null) {
            return conflict("the task does not repeat");
        }
        if (task.isCompleted()) {
            return conflict("the task is completed");
        }
        var series = series(recurrence, position, task.schedule().zone());
        return date(series.afterSkip(occurrence(position)))
                .map(date -> moved(task, position.movedTo(date), now))
                .orElseGet(() -> conflict("the series has no later date"));
    }

    static Optional<NextDate> next(TaskSnapshot task, Instant completedAt) {
        var recurrence = task.schedule().recurrence();
        var position = task.series();
        if (recurrence == null || position == null || recurrence.paused()) {
            return Optional.empty();
        }
        var zone = task.schedule().zone();
        var next =
                series(recurrence, position, zone)
                        .afterCompletion(occurrence(position), completedAt);
        return date(next).map(date -> new NextDate(position.next(date), due(position, date, zone)));
    }

    /// A series that runs out of years that can be written has ended.
    private static Optional<LocalDateTime> date(NextOccurrence next) {
        return switch (next) {
            case NextOccurrence.Next(var date) ->
                    Optional.of(date).filter(it -> it.getYear() <= Due.YEAR_MAX);
            case NextOccurrence.SeriesEnded _ -> Optional.empty();
        };
    }

    private static Task begun(Task task, UUID seriesId) {
        var due = task.schedule().due();
        if (task.schedule().recurrence() == null || due == null) {
            return task;
        }
        var start = due.wallTime(task.schedule().zone());
        var position = SeriesPosition.first(seriesId, task.schedule().allDay(), start);
        return task.with(task.schedule(), position, task.lifecycle());
    }

    private static boolean neverFires(Task task) {
        var recurrence = task.schedule().recurrence();
        var position = task.series();
        return recurrence != null
                && position != null
                && !new Occurrences(recurrence.rule(), start(position, task.schedule().zone()))
                        .fireWithinTenYears();
    }

    private static Decision moved(Task task, SeriesPosition position, Instant now) {
        var before = task.schedule();
        var due = due(position, position.scheduled(), before.zone());
        var schedule = new Schedule(due, before.zone(), before.recurrence());
        var after = task.with(schedule, position, task.lifecycle().changed(now));
        return task.updated(after, UpdateKind.SKIPPED, now);
    }

    private static Due due(SeriesPosition position, LocalDateTime date, ZoneId zone) {
        return position.allDay()
                ? new Due.Day(date.toLocalDate())
                : new Due.Moment(WallTime.toInstant(date, zone));
    }

    private static Series series(Recurrence recurrence, SeriesPosition position, ZoneId zone) {
        return new Series(recurrence, start(position, zone));
    }

    private static SeriesStart start(SeriesPosition position, ZoneId zone) {
        return new SeriesStart(position.start(), position.allDay(), zone);
    }

    private static Occurrence occurrence(SeriesPosition position) {
        return new Occurrence(position.number(), position.scheduled());
    }

    private static Decision refusedAsNeverFiring() {
        return new Decision.Refused(
                new Refusal.Invalid("/recurrence/rule", "the rule has no date within ten years"));
    }

    private static Decision conflict(String reason) {
        return new Decision.Refused(new Refusal.Conflict(reason));
    }
}
