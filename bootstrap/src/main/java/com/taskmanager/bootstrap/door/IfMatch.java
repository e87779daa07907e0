package com.taskmanager.bootstrap.door;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The precondition of [RFC 9110, 13.1.1](https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1).
///
/// It compares strongly: a weak tag, or one that we never gave, is well formed and matches no
/// version.
public final class IfMatch {
    private static final Pattern TAG =
            Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"\\s*");
    private static final Pattern VERSION = Pattern.compile("[1-9]\\d{0,17}");
    private static final long NO_VERSION = 0;

    private IfMatch() {}

    /// Null when any version will do. What is no such header is an `IllegalArgumentException`.
    public static @Nullable Long expectedVersion(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        var versions = versions(header);
        if (versions.size() > 1) {
            throw new IllegalArgumentException("If-Match must name one version");
        }
        return versions.isEmpty() ? NO_VERSION : versions.getFirst();
    }

    private static List<Long> versions(String header) {
        var versions = new ArrayList<Long>();
        for (String part : header.split(",", -1)) {
            var tag = TAG.matcher(part);
            if (!tag.matches()) {
                throw new IllegalArgumentException(
                        "If-Match must be an entity tag like \"3\", or *");
            }
            if (tag.group(1) == null && VERSION.matcher(tag.group(2)).matches()) {
                versions.add(Long.valueOf(tag.group(2)));
            }
        }
        return versions;
    }
}
