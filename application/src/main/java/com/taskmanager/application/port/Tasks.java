package com.taskmanager.application.port;

import com.taskmanager.domain.task.SeriesPosition;
import com.taskmanager.domain.task.Task;
import com.taskmanager.domain.task.TaskId;
import com.taskmanager.domain.user.UserId;

import java.util.Optional;

/// The tasks of one owner at a time; a task of somebody else is not there.
public interface Tasks {
    /// An id no task has had.
    TaskId nextId();

    /// Locks the task until the unit of work ends: nobody changes it in between. Deleted ones too.
    Optional<Task> findForChange(UserId owner, TaskId id);

    /// Inserts a task of a new id, or replaces what is there.
    void save(Task task);

    /// Takes the place of an occurrence in its series, for ever: true for exactly one unit of work
    /// that commits, whatever is deleted later.
    boolean claim(SeriesPosition occurrence);
}
