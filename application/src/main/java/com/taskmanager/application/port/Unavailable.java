package com.taskmanager.application.port;

/// The infrastructure, not the work, is at fault: no connection, a lost one, a server that shuts
/// down or has no room. Nothing was committed; the same call may succeed later.
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
