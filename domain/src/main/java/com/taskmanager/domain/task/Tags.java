package com.taskmanager.domain.task;

import java.util.List;

/// The tags of a task in the order given, each once: at most 20, each of 1 to 50 code points after
/// trimming, without control characters.
public record Tags(List<String> names) {
    public static final Tags NONE = new Tags(List.of());
    private static final int COUNT_MAX = 20;
    private static final int LENGTH_MAX = 50;

    public Tags {
        names = names.stream().map(String::strip).distinct().toList();
        if (names.size() > COUNT_MAX) {
            throw new IllegalArgumentException("at most 20 tags, there are " + names.size());
        }
        names.forEach(Tags::check);
    }

    /// Whether everything in `before` is still here, and more.
    boolean onlyAddTo(Tags before) {
        return names.size() > before.names.size() && names.containsAll(before.names);
    }

    private static void check(String name) {
        int length = name.codePointCount(0, name.length());
        if (length == 0 || length > LENGTH_MAX) {
            throw new IllegalArgumentException("a tag must have 1 to 50 characters, has " + length);
        }
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a tag must not contain control characters");
        }
        Text.requireWholeCharacters("a tag", name);
    }
}
