package com.taskmanager.application.inbox;

/// What came of pausing or resuming a consumer.
public enum ConsumerSwitched {
    DONE,
    /// It was so already.
    UNCHANGED,
    NO_SUCH_CONSUMER
}
