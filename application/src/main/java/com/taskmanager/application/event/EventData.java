package com.taskmanager.application.event;

import java.util.Arrays;

/// The bytes of an event as they are stored and carried, equal by content. They hold what people
/// wrote, so they never show in a log.
public final class EventData {
    private final byte[] bytes;

    private EventData(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Takes the array over: nobody may change it afterwards.
    public static EventData of(byte[] bytes) {
        return new EventData(bytes);
    }

    /// The array itself, not a copy: for reading only.
    public byte[] bytes() {
        return bytes;
    }

    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventData that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
