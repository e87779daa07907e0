package com.taskmanager.bootstrap.door;

import java.util.Arrays;

/// The bytes of a body, equal by content. They hold what people wrote, so they never show in a log.
public final class Content {
    public static final Content NONE = new Content(new byte[0]);

    private final byte[] bytes;

    private Content(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Takes the array over: nobody may change it afterwards.
    public static Content of(byte[] bytes) {
        return new Content(bytes);
    }

    /// The array itself, not a copy: for reading only.
    public byte[] bytes() {
        return bytes;
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content that && Arrays.equals(bytes, that.bytes);
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
