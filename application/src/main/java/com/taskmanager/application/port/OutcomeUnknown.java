package com.taskmanager.application.port;

/// The connection was lost while the commit was on its way, and the database does not say whether
/// it took place. The caller must look before it repeats.
public final class OutcomeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(String message, Throwable cause) {
        super(message, cause);
    }
}
