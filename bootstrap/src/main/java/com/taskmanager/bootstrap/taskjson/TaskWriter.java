package com.taskmanager.bootstrap.taskjson;

import com.taskmanager.domain.recurrence.Recurrence;
import com.taskmanager.domain.task.Lifecycle;
import com.taskmanager.domain.task.Schedule;
import com.taskmanager.domain.task.SeriesPosition;
import com.taskmanager.domain.task.Task;
import com.taskmanager.domain.task.TaskId;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Optional;

/// A task as its owner gets it: every field, null where there is nothing, none absent.
public final class TaskWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TaskWriter() {}

    public static ObjectNode task(Task task) {
        var json = NODES.objectNode().put("id", task.id().value());
        details(json, task);
        json.put("status", task.isCompleted() ? "completed" : "open");
        schedule(json, task.schedule());
        series(json, task.series(), task.parent());
        lifecycle(json, task.lifecycle());
        return json;
    }

    /// What completing, reopening and skipping answer.
    public static ObjectNode withNext(Task task, Optional<Task> next) {
        var json = NODES.objectNode();
        json.set("task", task(task));
        json.set("next_occurrence", next.map(TaskWriter::task).orElse(null));
        return json;
    }

    private static void details(ObjectNode json, Task task) {
        var details = task.details();
        json.put("title", details.title().text());
        json.put(
                "description", details.description() == null ? null : details.description().text());
        json.put("priority", Values.wireName(details.priority()));
        var tags = json.putArray("tags");
        details.tags().names().forEach(tags::add);
    }

    private static void schedule(ObjectNode json, Schedule schedule) {
        var due = schedule.due();
        json.put("due_date", due == null ? null : Times.write(due, schedule.zone()));
        json.put("all_day", schedule.allDay());
        json.put("time_zone", schedule.zone().getId());
        json.put("is_recurring", schedule.recurrence() != null);
        json.set(
                "recurrence",
                schedule.recurrence() == null ? null : recurrence(schedule.recurrence()));
    }

    private static ObjectNode recurrence(Recurrence recurrence) {
        return NODES.objectNode()
                .put("rule", recurrence.rule().text())
                .put("repeat_from", Values.wireName(recurrence.repeatFrom()))
                .put("missed", Values.wireName(recurrence.missed()))
                .put("paused", recurrence.paused());
    }

    private static void series(
            ObjectNode json, @Nullable SeriesPosition series, @Nullable TaskId parent) {
        json.put("series_id", series == null ? null : series.seriesId().toString());
        json.put("occurrence_no", series == null ? null : series.number());
        json.put("parent_task_id", parent == null ? null : parent.value());
    }

    private static void lifecycle(ObjectNode json, Lifecycle lifecycle) {
        json.put("version", lifecycle.version());
        json.put("created_at", lifecycle.createdAt().toString());
        json.put("updated_at", lifecycle.updatedAt().toString());
        json.put("completed_at", text(lifecycle.completedAt()));
        json.put("deleted_at", text(lifecycle.deletedAt()));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
