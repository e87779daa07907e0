package com.taskmanager.application.inbox;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// kill -9, or what else a process does not survive.
final class Death extends VirtualMachineError {
    private static final long serialVersionUID = 1L;

    static Supplier<@Nullable RuntimeException> comes() {
        return () -> {
            throw new Death();
        };
    }
}
