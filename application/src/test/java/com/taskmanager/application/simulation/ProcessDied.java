package com.taskmanager.application.simulation;

/// kill -9: what a process catches to go on is not this.
final class ProcessDied extends VirtualMachineError {
    private static final long serialVersionUID = 1L;

    ProcessDied(String process) {
        super(process);
    }

    /// Thousands die, and nobody asks where.
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
