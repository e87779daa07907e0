package com.taskmanager.dapr.event;

import com.taskmanager.domain.task.SeriesPosition;
import com.taskmanager.domain.task.Task;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

/// A task as it lies flat in the data of task-events (`task-fields/v1.json`).
final class TaskFields {
    private TaskFields() {}

    static void put(ObjectNode json, Task task) {
        json.put("task_id", task.id().value());
        putChangeable(json, task);
        json.put("version", task.lifecycle().version());
    }

    /// Everything a change can show in, of both tasks, only where they differ: field to new value
    /// into `changes`, field to old value into `previous`.
    static void putDifference(ObjectNode changes, ObjectNode previous, Task before, Task after) {
        var old = comparable(before);
        for (var field : comparable(after).properties()) {
            var oldValue = old.path(field.getKey());
            if (!oldValue.equals(field.getValue())) {
                changes.set(field.getKey(), field.getValue());
                previous.set(field.getKey(), oldValue);
            }
        }
    }

    private static ObjectNode comparable(Task task) {
        var json = Json.object();
        putChangeable(json, task);
        return json.put("completed_at", WireTime.utc(task.lifecycle().completedAt()))
                .put("deleted_at", WireTime.utc(task.lifecycle().deletedAt()));
    }

    private static void putChangeable(ObjectNode json, Task task) {
        TaskJson.putDetails(json, task.details());
        json.put("completed", task.isCompleted());
        var schedule = task.schedule();
        json.put("due_date", WireTime.moment(schedule.due(), schedule.zone()));
        TaskJson.putSchedule(json, schedule);
        TaskJson.putSeries(json, task.series());
        putSeriesTimes(json, task.series());
        json.put("parent_task_id", task.parent() == null ? null : task.parent().value());
    }

    /// What document 3's task lacks and nobody can evaluate a rule without: ADR 8.
    private static void putSeriesTimes(ObjectNode json, @Nullable SeriesPosition series) {
        json.put("series_start", series == null ? null : WireTime.wall(series.start()))
                .put("scheduled_for", series == null ? null : WireTime.wall(series.scheduled()))
                .put("series_all_day", series == null ? null : series.allDay());
    }
}
