package com.taskmanager.dapr.event;

import com.taskmanager.domain.task.Details;
import com.taskmanager.domain.task.Lifecycle;
import com.taskmanager.domain.task.Schedule;
import com.taskmanager.domain.task.SeriesPosition;
import com.taskmanager.domain.task.Task;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

/// A task as its owner sees it at every door: in REST, in functions, and as the snapshot in live
/// updates. Its schema is `/schemas/task/v1.json`. Fields without a value are null, never absent.
public final class TaskJson {
    private TaskJson() {}

    /// A new object each time, the caller's own.
    public static ObjectNode of(Task task) {
        var json = Json.object().put("id", task.id().value());
        putDetails(json, task.details());
        json.put("status", task.isCompleted() ? "completed" : "open");
        var schedule = task.schedule();
        json.put("due_date", WireTime.dayOrMoment(schedule.due(), schedule.zone()));
        putSchedule(json, schedule);
        putSeries(json, task.series());
        json.put("parent_task_id", task.parent() == null ? null : task.parent().value());
        putLifecycle(json, task.lifecycle());
        return json;
    }

    static void putDetails(ObjectNode json, Details details) {
        var description = details.description();
        json.put("title", details.title().text())
                .put("description", description == null ? null : description.text())
                .put("priority", WireName.of(details.priority()));
        var tags = json.putArray("tags");
        details.tags().names().forEach(tags::add);
    }

    static void putSchedule(ObjectNode json, Schedule schedule) {
        json.put("all_day", schedule.allDay())
                .put("time_zone", schedule.zone().getId())
                .put("is_recurring", schedule.recurrence() != null)
                .set("recurrence", RecurrenceJson.of(schedule.recurrence()));
    }

    static void putSeries(ObjectNode json, @Nullable SeriesPosition series) {
        json.put("series_id", series == null ? null : series.seriesId().toString())
                .put("occurrence_no", series == null ? null : series.number());
    }

    private static void putLifecycle(ObjectNode json, Lifecycle lifecycle) {
        json.put("version", lifecycle.version())
                .put("created_at", WireTime.utc(lifecycle.createdAt()))
                .put("updated_at", WireTime.utc(lifecycle.updatedAt()))
                .put("completed_at", WireTime.utc(lifecycle.completedAt()))
                .put("deleted_at", WireTime.utc(lifecycle.deletedAt()));
    }
}
