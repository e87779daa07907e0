package com.taskmanager.domain.task;

/// What a person calls a task: 1 to 500 code points after trimming, no control characters.
public record Title(String text) {
    private static final int LENGTH_MAX = 500;

    public Title {
        text = text.strip();
        int length = text.codePointCount(0, text.length());
        if (length == 0 || length > LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "title must have 1 to 500 characters, has " + length);
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("title must not contain control characters");
        }
        Text.requireWholeCharacters("title", text);
    }
}
