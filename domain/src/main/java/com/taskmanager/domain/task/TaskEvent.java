package com.taskmanager.domain.task;

import java.time.Instant;

/// Something that happened to a task. The form in which others read of it is the wire contract, not
/// this type.
public sealed interface TaskEvent {
    /// The task after it happened.
    Task task();

    Instant at();

    record TaskCreated(Task task, Instant at) implements TaskEvent {}

    /// Any change but completing and deleting; `before` and `task` differ.
    record TaskUpdated(Task before, Task task, UpdateKind kind, Instant at) implements TaskEvent {}

    record TaskCompleted(Task task, Instant at) implements TaskEvent {}

    record TaskDeleted(Task task, Instant at) implements TaskEvent {}
}
