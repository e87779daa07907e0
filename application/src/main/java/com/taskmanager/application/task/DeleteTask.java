package com.taskmanager.application.task;

import com.taskmanager.application.event.Caller;

/// Puts a task into the bin and tells of it. What is there already stays as it is.
public interface DeleteTask {
    TaskResult delete(Caller caller, TaskRef task);
}
