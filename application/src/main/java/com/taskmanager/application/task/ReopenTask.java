package com.taskmanager.application.task;

import com.taskmanager.application.event.Caller;

/// Opens a completed task again and tells of it. A next occurrence that exists stays.
public interface ReopenTask {
    TaskResult reopen(Caller caller, TaskRef task);
}
