package com.taskmanager.application.inbox;

/// There is nothing to apply: the event is not valid, or newer than this program.
final class BrokenEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenEvent(String problem) {
        super(problem);
    }
}
