package com.taskmanager.application.operations;

/// What operators did, for ever. Part of the unit of work in which it is done.
public interface OperatorActions {
    void add(OperatorAction action);
}
