package com.taskmanager.domain.task;

/// What every text of a person keeps.
final class Text {
    private Text() {}

    /// Half a surrogate pair is no character: it can be written neither as UTF-8 nor to PostgreSQL.
    static void requireWholeCharacters(String name, String text) {
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new IllegalArgumentException(name + " must not contain half characters");
        }
    }
}
