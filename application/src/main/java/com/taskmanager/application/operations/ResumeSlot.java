package com.taskmanager.application.operations;

/// Goes on with a paused slot, where it stopped.
public interface ResumeSlot {
    SwitchResult resume(int slot, Order order);
}
