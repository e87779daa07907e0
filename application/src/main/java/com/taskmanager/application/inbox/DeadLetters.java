package com.taskmanager.application.inbox;

/// Where events end that only a person can deal with.
public interface DeadLetters {
    /// Adds it unless it is there: the same number and event id or, where those could not be read,
    /// the same bytes. True when it was new.
    boolean add(String consumer, DeadLetter letter);
}
