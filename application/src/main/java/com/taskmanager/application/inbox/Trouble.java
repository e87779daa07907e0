package com.taskmanager.application.inbox;

import com.taskmanager.application.port.Contention;
import com.taskmanager.application.port.OutcomeUnknown;
import com.taskmanager.application.port.Unavailable;

/// Whose fault an error is. What the infrastructure did must never count against an event.
final class Trouble {
    private Trouble() {}

    /// For errors under a savepoint. A conflict there may well be the event's own doing, so it is
    /// not passed on.
    static void passOnIfInfrastructure(Throwable error) {
        switch (error) {
            case Unavailable unavailable -> throw unavailable;
            case OutcomeUnknown unknown -> throw unknown;
            // too deep a recursion is this event's own, unlike what else befalls a virtual machine
            case StackOverflowError _ -> {}
            case VirtualMachineError machine -> throw machine;
            default -> {}
        }
    }

    /// For errors of a whole unit of work. A conflict has been repeated there already.
    static void passOnIfOfUnit(RuntimeException error) {
        passOnIfInfrastructure(error);
        if (error instanceof Contention || error instanceof ConsumerPaused) {
            throw error;
        }
    }
}
