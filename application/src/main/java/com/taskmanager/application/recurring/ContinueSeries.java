package com.taskmanager.application.recurring;

import com.taskmanager.application.event.IncomingEvent;

/// Makes the next occurrence of a recurring task when an event tells that one was completed, or
/// that a completed one no longer pauses. Joins the unit of work it is called in.
///
/// The occurrence is what the event says it must be, not what the task has become since; so it does
/// not matter how late the event is applied. An occurrence that exists, or existed, is not made
/// again.
public interface ContinueSeries {
    void after(IncomingEvent event);
}
