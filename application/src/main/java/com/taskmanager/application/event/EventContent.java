package com.taskmanager.application.event;

import com.taskmanager.domain.task.TaskSnapshot;

/// What an event says, as far as some consumer needs it opened.
public sealed interface EventContent {
    /// A task was created, updated, completed or deleted; the task is as after that. `resumed`: its
    /// recurrence was paused before and no longer is.
    record TaskChange(Kind kind, TaskSnapshot task, boolean resumed) implements EventContent {}

    /// The place of an event that was skipped before it was published.
    record Voided() implements EventContent {}

    /// A known type whose content nobody here reads.
    record Unread() implements EventContent {}

    /// What happened to a task.
    enum Kind {
        CREATED,
        UPDATED,
        COMPLETED,
        DELETED
    }
}
