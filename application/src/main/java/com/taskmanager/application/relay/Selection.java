package com.taskmanager.application.relay;

/// Which rows of a slot to read: those above a floor, in order of `seq`, at most `rowsMax` and
/// [#BYTES_MAX] bytes of event data, though never fewer than one.
public record Selection(long above, Scope scope, int rowsMax) {
    public static final int ROWS_MAX = 500;
    public static final int BYTES_MAX = 1_000_000;
}
