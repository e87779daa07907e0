package com.taskmanager.application.task;

import com.taskmanager.application.event.Caller;
import com.taskmanager.domain.task.TaskPatch;

/// Changes what the patch names of a task and tells of it. A patch that changes nothing is no
/// change: same version, no event.
public interface ChangeTask {
    TaskResult change(Caller caller, TaskRef task, TaskPatch patch);
}
