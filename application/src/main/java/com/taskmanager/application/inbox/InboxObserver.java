package com.taskmanager.application.inbox;

/// Hears what the inbox did, after it was committed. Must be quick and must not throw.
public interface InboxObserver {
    void happened(String consumer, InboxSignal signal);
}
