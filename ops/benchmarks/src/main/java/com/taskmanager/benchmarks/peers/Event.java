package com.taskmanager.benchmarks.peers;

import com.taskmanager.benchmarks.contest.Change;

import java.io.Serializable;

/// What peers carry: the same fields as a row of the floor. Serializable, because db-scheduler's
/// default asks for it.
record Event(String user, long number, String payload) implements Serializable {
    static Event of(Change change) {
        return new Event(change.userName(), change.number(), change.payload());
    }

    int userNumber() {
        return Change.userOf(user);
    }
}
