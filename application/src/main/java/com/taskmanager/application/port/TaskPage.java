package com.taskmanager.application.port;

import com.taskmanager.application.port.TaskQuery.Cursor;
import com.taskmanager.domain.task.Task;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Some tasks in the order asked for; `next` is null on the last page.
public record TaskPage(List<Task> tasks, @Nullable Cursor next) {
    public TaskPage {
        tasks = List.copyOf(tasks);
    }
}
