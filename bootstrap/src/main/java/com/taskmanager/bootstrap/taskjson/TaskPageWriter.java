package com.taskmanager.bootstrap.taskjson;

import com.taskmanager.application.port.TaskPage;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A page of a list.
public final class TaskPageWriter {
    private TaskPageWriter() {}

    /// `nextCursor` as [Cursors] wrote it; null on the last page.
    public static ObjectNode page(TaskPage page, @Nullable String nextCursor) {
        var json = JsonNodeFactory.instance.objectNode();
        var items = json.putArray("items");
        page.tasks().forEach(task -> items.add(TaskWriter.task(task)));
        return json.put("next_cursor", nextCursor);
    }
}
