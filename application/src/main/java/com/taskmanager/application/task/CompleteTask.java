package com.taskmanager.application.task;

import com.taskmanager.application.event.Caller;

/// Completes a task of its owner and tells of it. Completing a completed task changes nothing.
public interface CompleteTask {
    TaskResult complete(Caller caller, TaskRef task);
}
