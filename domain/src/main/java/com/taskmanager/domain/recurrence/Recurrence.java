package com.taskmanager.domain.recurrence;

/// How a task repeats. While `paused` a completion makes no next occurrence; whoever asks for one
/// must look at that first, the decisions of this package do not.
public record Recurrence(
        RecurrenceRule rule, RepeatFrom repeatFrom, Missed missed, boolean paused) {

    /// What a rule means when nothing else is said.
    public static Recurrence of(RecurrenceRule rule) {
        return new Recurrence(rule, RepeatFrom.DUE, Missed.CATCH_UP_ONE, false);
    }
}
