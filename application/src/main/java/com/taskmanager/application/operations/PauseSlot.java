package com.taskmanager.application.operations;

/// Stops publishing the events of the users of one slot. Nothing is lost, all of it waits.
public interface PauseSlot {
    SwitchResult pause(int slot, Order order);
}
