package com.taskmanager.persistence.task;

import com.taskmanager.domain.recurrence.Missed;
import com.taskmanager.domain.recurrence.Recurrence;
import com.taskmanager.domain.recurrence.RecurrenceRule;
import com.taskmanager.domain.recurrence.RepeatFrom;
import com.taskmanager.domain.task.Description;
import com.taskmanager.domain.task.Details;
import com.taskmanager.domain.task.Due;
import com.taskmanager.domain.task.Lifecycle;
import com.taskmanager.domain.task.Schedule;
import com.taskmanager.domain.task.SeriesPosition;
import com.taskmanager.domain.task.Tags;
import com.taskmanager.domain.task.Task;
import com.taskmanager.domain.task.TaskId;
import com.taskmanager.domain.task.Title;
import com.taskmanager.domain.user.UserId;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// A row of the table `task` as a task.
final class TaskRow {
    static final String COLUMNS =
            """
            id, user_id, title, description, priority, tags, due_at, due_day, time_zone,
            recurrence, repeat_from, missed, paused, series_id, occurrence_no, series_all_day,
            series_start, scheduled_for, parent_task_id, version, created_at, updated_at,
            completed_at, deleted_at""";

    private final ResultSet row;

    private TaskRow(ResultSet row) {
        this.row = row;
    }

    static Task read(ResultSet row, int number) throws SQLException {
        return new TaskRow(row).task();
    }

    private Task task() throws SQLException {
        long parent = row.getLong("parent_task_id");
        return new Task(
                new TaskId(row.getLong("id")),
                new UserId(row.getString("user_id")),
                details(),
                new Schedule(due(), ZoneId.of(row.getString("time_zone")), recurrence()),
                series(),
                parent == 0 ? null : new TaskId(parent),
                lifecycle());
    }

    private Details details() throws SQLException {
        var description = row.getString("description");
        return new Details(
                new Title(row.getString("title")),
                description == null ? null : new Description(description),
                PriorityCode.read(row.getInt("priority")),
                new Tags(List.of((String[]) row.getArray("tags").getArray())));
    }

    private @Nullable Due due() throws SQLException {
        var day = row.getObject("due_day", LocalDate.class);
        if (day != null) {
            return new Due.Day(day);
        }
        var at = instant("due_at");
        return at == null ? null : new Due.Moment(at);
    }

    private @Nullable Recurrence recurrence() throws SQLException {
        var rule = row.getString("recurrence");
        return rule == null
                ? null
                : new Recurrence(
                        new RecurrenceRule(rule),
                        RepeatFrom.valueOf(row.getString("repeat_from")),
                        Missed.valueOf(row.getString("missed")),
                        row.getBoolean("paused"));
    }

    private @Nullable SeriesPosition series() throws SQLException {
        var id = row.getObject("series_id", UUID.class);
        return id == null
                ? null
                : new SeriesPosition(
                        id,
                        row.getInt("occurrence_no"),
                        row.getBoolean("series_all_day"),
                        row.getObject("series_start", LocalDateTime.class),
                        row.getObject("scheduled_for", LocalDateTime.class));
    }

    private Lifecycle lifecycle() throws SQLException {
        return new Lifecycle(
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                instant("completed_at"),
                instant("deleted_at"));
    }

    private @Nullable Instant instant(String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
