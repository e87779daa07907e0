package com.taskmanager.application.task;

import com.taskmanager.application.port.TaskPage;
import com.taskmanager.application.port.TaskQuery;
import com.taskmanager.domain.user.UserId;

/// Lists the tasks of their owner, a page at a time.
public interface ListTasks {
    TaskPage list(UserId owner, TaskQuery query);
}
