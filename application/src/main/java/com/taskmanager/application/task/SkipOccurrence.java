package com.taskmanager.application.task;

import com.taskmanager.application.event.Caller;

/// Moves an open recurring task to its next date: no completion, no new task.
public interface SkipOccurrence {
    TaskResult skip(Caller caller, TaskRef task);
}
