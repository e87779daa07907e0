package com.taskmanager.bootstrap.taskjson;

import com.taskmanager.dapr.event.TaskJson;
import com.taskmanager.domain.task.Task;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/// Tasks as every door shows them: the same as in the events of live updates.
public final class TaskWriter {
    private TaskWriter() {}

    public static ObjectNode task(Task task) {
        return TaskJson.of(task);
    }

    /// What completing, reopening and skipping answer.
    public static ObjectNode withNext(Task task, Optional<Task> next) {
        var json = JsonNodeFactory.instance.objectNode();
        json.set("task", task(task));
        json.set("next_occurrence", next.map(TaskWriter::task).orElse(null));
        return json;
    }
}
