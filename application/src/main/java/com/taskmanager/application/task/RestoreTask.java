package com.taskmanager.application.task;

import com.taskmanager.application.event.Caller;

/// Takes a task out of the bin and tells of it.
public interface RestoreTask {
    TaskResult restore(Caller caller, TaskRef task);
}
