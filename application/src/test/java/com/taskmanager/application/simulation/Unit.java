package com.taskmanager.application.simulation;

import com.taskmanager.application.port.Unavailable;

/// A transaction, as the server sees it.
final class Unit {
    private boolean ended;

    void end() {
        ended = true;
    }

    void requireAlive() {
        if (ended) {
            throw new Unavailable("the connection was lost", new IllegalStateException());
        }
    }
}
