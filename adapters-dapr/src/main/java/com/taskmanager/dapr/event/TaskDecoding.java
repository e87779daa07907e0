package com.taskmanager.dapr.event;

import com.taskmanager.domain.task.Description;
import com.taskmanager.domain.task.Details;
import com.taskmanager.domain.task.Due;
import com.taskmanager.domain.task.Priority;
import com.taskmanager.domain.task.Schedule;
import com.taskmanager.domain.task.SeriesPosition;
import com.taskmanager.domain.task.Tags;
import com.taskmanager.domain.task.TaskId;
import com.taskmanager.domain.task.TaskSnapshot;
import com.taskmanager.domain.task.Title;
import com.taskmanager.domain.user.UserId;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// The way back from [TaskFields], of data that fits the schema.
record TaskDecoding(JsonNode data) {
    private static final Map<String, Priority> PRIORITIES = WireName.index(Priority.values());

    TaskSnapshot snapshot(UserId owner) {
        var schedule = schedule();
        return new TaskSnapshot(
                new TaskId(data.path("task_id").longValue()),
                owner,
                details(),
                schedule,
                series(schedule),
                data.path("completed").booleanValue(),
                data.path("version").longValue());
    }

    private Details details() {
        var description = text("description");
        return new Details(
                new Title(data.path("title").stringValue()),
                description == null ? null : new Description(description),
                Objects.requireNonNull(PRIORITIES.get(text("priority"))),
                new Tags(data.path("tags").valueStream().map(JsonNode::stringValue).toList()));
    }

    private Schedule schedule() {
        var due = text("due_date");
        boolean allDay = data.path("all_day").booleanValue();
        return new Schedule(
                due == null ? null : WireTime.due(due, allDay),
                ZoneId.of(data.path("time_zone").stringValue()),
                RecurrenceJson.read(data.path("recurrence")));
    }

    /// Where an event does not tell the times of its series, they are those of its due date.
    private @Nullable SeriesPosition series(Schedule schedule) {
        var id = text("series_id");
        if (id == null) {
            return null;
        }
        return new SeriesPosition(
                UUID.fromString(id),
                data.path("occurrence_no").intValue(),
                data.path("series_all_day").booleanValue(schedule.allDay()),
                wallTime("series_start", schedule),
                wallTime("scheduled_for", schedule));
    }

    private LocalDateTime wallTime(String field, Schedule schedule) {
        var text = text(field);
        return text == null ? dueWallTime(schedule) : LocalDateTime.parse(text);
    }

    private static LocalDateTime dueWallTime(Schedule schedule) {
        Due due = Objects.requireNonNull(schedule.due(), "a series without any date");
        return due.wallTime(schedule.zone());
    }

    private @Nullable String text(String field) {
        return data.path(field).stringValue(null);
    }
}
