package com.taskmanager.application.port;

/// An event that no transport would carry; what it tells of must not be committed.
public final class EventTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EventTooLarge(String type, int bytes, int bytesMax) {
        super("an event " + type + " has " + bytes + " bytes, at most " + bytesMax + " go out");
    }
}
