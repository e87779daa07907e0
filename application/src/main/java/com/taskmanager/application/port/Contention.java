package com.taskmanager.application.port;

/// Another transaction was in the way, or a statement took too long: deadlock, serialisation
/// failure, lock or statement time-out. Undone; worth another try.
public final class Contention extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Contention(String message, Throwable cause) {
        super(message, cause);
    }
}
