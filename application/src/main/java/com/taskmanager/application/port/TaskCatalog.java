package com.taskmanager.application.port;

import com.taskmanager.domain.task.SeriesPosition;
import com.taskmanager.domain.task.Task;
import com.taskmanager.domain.task.TaskId;
import com.taskmanager.domain.user.UserId;

import java.util.Optional;

/// Reads the tasks of one owner at a time, without locks, as last committed.
public interface TaskCatalog {
    /// Also a deleted one.
    Optional<Task> find(UserId owner, TaskId id);

    /// The task that took the place after `occurrence` in its series, when there is one.
    Optional<Task> findSuccessor(UserId owner, SeriesPosition occurrence);

    /// One page in the query's order, and where the next begins.
    TaskPage list(UserId owner, TaskQuery query);
}
