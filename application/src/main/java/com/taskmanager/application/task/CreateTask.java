package com.taskmanager.application.task;

import com.taskmanager.application.event.Caller;

/// Creates a task of the caller and tells of it.
public interface CreateTask {
    TaskResult create(Caller caller, NewTask task);
}
