package com.taskmanager.application.task;

import com.taskmanager.domain.task.TaskId;
import com.taskmanager.domain.user.UserId;

/// Shows one task of its owner, also a deleted one.
public interface FindTask {
    TaskResult find(UserId owner, TaskId id);
}
