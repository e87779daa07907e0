package com.taskmanager.application.inbox;

/// What an error says, in a form every store takes: bounded, without the NUL that PostgreSQL
/// refuses in text.
final class ErrorText {
    private static final int LENGTH_MAX = 1_000;

    private ErrorText() {}

    static String of(Throwable error) {
        var message = error.getMessage();
        var name = error.getClass().getSimpleName();
        return clean(message == null ? name : name + ": " + message);
    }

    static String clean(String text) {
        var bounded = text.length() > LENGTH_MAX ? text.substring(0, LENGTH_MAX) : text;
        return bounded.replace('\0', ' ');
    }
}
