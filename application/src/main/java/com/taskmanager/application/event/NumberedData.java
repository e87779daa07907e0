package com.taskmanager.application.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The bytes of an event round the two places where its number is written: the sequence, as
/// [#SEQUENCE_DIGITS] decimal digits, and after it the epoch, as many as it has. So the number can
/// be drawn and written into the event by the one statement that stores it.
public final class NumberedData {
    public static final int SEQUENCE_DIGITS = 20;
    private static final int EPOCH_DIGITS_MAX = 19;

    private final byte[] head;
    private final byte[] middle;
    private final byte[] tail;

    private NumberedData(byte[] head, byte[] middle, byte[] tail) {
        this.head = head;
        this.middle = middle;
        this.tail = tail;
    }

    /// What is before the sequence, between it and the epoch, and after that. Takes the arrays
    /// over: nobody may change them afterwards.
    public static NumberedData of(byte[] head, byte[] middle, byte[] tail) {
        return new NumberedData(head, middle, tail);
    }

    /// The array itself, not a copy: for reading only. So are the others.
    public byte[] head() {
        return head;
    }

    public byte[] middle() {
        return middle;
    }

    public byte[] tail() {
        return tail;
    }

    /// Bytes, whatever the number.
    public int sizeMax() {
        return head.length + SEQUENCE_DIGITS + middle.length + EPOCH_DIGITS_MAX + tail.length;
    }

    EventData at(StreamPlace place) {
        byte[] epoch = ascii(Long.toString(place.epoch()));
        return EventData.of(joined(head, padded(place.sequence()), middle, epoch, tail));
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static byte[] padded(long sequence) {
        var digits = Long.toString(sequence);
        return ascii("0".repeat(SEQUENCE_DIGITS - digits.length()) + digits);
    }

    private static byte[] ascii(String digits) {
        return digits.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return sizeMax() + " bytes";
    }
}
