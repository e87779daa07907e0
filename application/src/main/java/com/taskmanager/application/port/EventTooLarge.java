package com.taskmanager.application.port;

/// An event that no transport would carry; what it tells of must not be committed.
public final class EventTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EventTooLarge(String type, int bytes, int bytesMax) {
        super("an event %s has %d bytes, at most %d go out".formatted(type, bytes, bytesMax));
    }
}
