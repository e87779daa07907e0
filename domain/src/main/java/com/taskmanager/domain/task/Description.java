package com.taskmanager.domain.task;

/// What a person adds to a title: 1 to 10,000 code points; of the control characters only line
/// breaks and tabs.
public record Description(String text) {
    private static final int LENGTH_MAX = 10_000;

    public Description {
        int length = text.codePointCount(0, text.length());
        if (length == 0 || length > LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "description must have 1 to 10000 characters, has " + length);
        }
        if (text.codePoints().anyMatch(Description::isForbidden)) {
            throw new IllegalArgumentException(
                    "description must not contain control characters but line breaks and tabs");
        }
        Text.requireWholeCharacters("description", text);
    }

    private static boolean isForbidden(int codePoint) {
        return Character.isISOControl(codePoint)
                && codePoint != '\n'
                && codePoint != '\r'
                && codePoint != '\t';
    }
}
