package com.taskmanager.application.operations;

/// What came of pausing or resuming.
public enum SwitchResult {
    DONE,
    /// It was so already.
    UNCHANGED,
    NO_SUCH_SLOT
}
