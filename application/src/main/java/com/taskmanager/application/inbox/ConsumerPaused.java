package com.taskmanager.application.inbox;

/// Ends a unit of work that found its consumer paused by an operator.
final class ConsumerPaused extends RuntimeException {
    static final String REASON = "paused by an operator";

    private static final long serialVersionUID = 1L;

    ConsumerPaused() {
        super(REASON, null, false, false);
    }
}
