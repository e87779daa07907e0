package com.taskmanager.application.task;

import com.taskmanager.domain.task.Task;

import java.util.Optional;

/// The occurrence that follows a task in its series; empty while there is none yet.
public interface FindNextOccurrence {
    Optional<Task> after(Task task);
}
