package com.taskmanager.persistence.task;

import com.taskmanager.domain.recurrence.Recurrence;
import com.taskmanager.domain.task.Description;
import com.taskmanager.domain.task.Details;
import com.taskmanager.domain.task.Due;
import com.taskmanager.domain.task.Lifecycle;
import com.taskmanager.domain.task.Schedule;
import com.taskmanager.domain.task.SeriesPosition;
import com.taskmanager.domain.task.Task;
import com.taskmanager.domain.task.TaskId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;

/// A task as the columns of its row.
final class TaskParameters {
    private static final int TIMESTAMPTZ = Types.TIMESTAMP_WITH_TIMEZONE;

    private TaskParameters() {}

    static SqlParameterSource of(Task task) {
        var values = new MapSqlParameterSource();
        values.addValue("id", task.id().value(), Types.BIGINT);
        values.addValue("user", task.owner().value(), Types.VARCHAR);
        details(values, task.details());
        schedule(values, task.schedule());
        recurrence(values, task.schedule().recurrence());
        series(values, task.series());
        values.addValue("parent", part(task.parent(), TaskId::value), Types.BIGINT);
        lifecycle(values, task.lifecycle());
        return values;
    }

    private static void details(MapSqlParameterSource values, Details details) {
        values.addValue("title", details.title().text(), Types.VARCHAR);
        values.addValue(
                "description", part(details.description(), Description::text), Types.VARCHAR);
        values.addValue("priority", PriorityCode.of(details.priority()), Types.SMALLINT);
        values.addValue("tags", details.tags().names().toArray(String[]::new));
    }

    private static void schedule(MapSqlParameterSource values, Schedule schedule) {
        var due = schedule.due();
        var day = due instanceof Due.Day(var date) ? date : null;
        values.addValue("due_at", part(due, d -> utc(d.instant(schedule.zone()))), TIMESTAMPTZ);
        values.addValue("due_day", day, Types.DATE);
        values.addValue("zone", schedule.zone().getId(), Types.VARCHAR);
    }

    private static void recurrence(MapSqlParameterSource values, @Nullable Recurrence recurrence) {
        values.addValue("recurrence", part(recurrence, r -> r.rule().text()), Types.VARCHAR);
        values.addValue("repeat_from", part(recurrence, r -> r.repeatFrom().name()), Types.VARCHAR);
        values.addValue("missed", part(recurrence, r -> r.missed().name()), Types.VARCHAR);
        values.addValue("paused", part(recurrence, Recurrence::paused), Types.BOOLEAN);
    }

    private static void series(MapSqlParameterSource values, @Nullable SeriesPosition series) {
        values.addValue("series", part(series, SeriesPosition::seriesId), Types.OTHER);
        values.addValue("number", part(series, SeriesPosition::number), Types.INTEGER);
        values.addValue("series_all_day", part(series, SeriesPosition::allDay), Types.BOOLEAN);
        values.addValue("series_start", part(series, SeriesPosition::start), Types.TIMESTAMP);
        values.addValue("scheduled_for", part(series, SeriesPosition::scheduled), Types.TIMESTAMP);
    }

    private static void lifecycle(MapSqlParameterSource values, Lifecycle lifecycle) {
        values.addValue("version", lifecycle.version(), Types.BIGINT);
        values.addValue("created_at", utc(lifecycle.createdAt()), TIMESTAMPTZ);
        values.addValue("updated_at", utc(lifecycle.updatedAt()), TIMESTAMPTZ);
        values.addValue(
                "completed_at", part(lifecycle.completedAt(), TaskParameters::utc), TIMESTAMPTZ);
        values.addValue(
                "deleted_at", part(lifecycle.deletedAt(), TaskParameters::utc), TIMESTAMPTZ);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static <A, B> @Nullable B part(@Nullable A value, Function<A, B> reader) {
        return value == null ? null : reader.apply(value);
    }
}
