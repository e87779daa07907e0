package com.taskmanager.application.operations;

/// What operators did, for ever. Adding is part of the unit of work in which it is done.
public interface OperatorActions {
    void add(OperatorAction action);

    /// Whether somebody did that to it, as last committed.
    boolean wasDone(String action, String target);
}
