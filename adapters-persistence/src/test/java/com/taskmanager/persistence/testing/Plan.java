package com.taskmanager.persistence.testing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the server executed a statement, and over how many pages.
public record Plan(String sql, String text) {
    private static final Pattern BUFFERS =
            Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    public boolean reads(String table) {
        return text.contains(table);
    }

    /// All pages touched; the first such line is that of the topmost node.
    public int pages() {
        var found = BUFFERS.matcher(text);
        return found.find() ? number(found, 1) + number(found, 2) : 0;
    }

    private static int number(Matcher found, int group) {
        var digits = found.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    @Override
    public String toString() {
        return sql + "\n" + text;
    }
}
