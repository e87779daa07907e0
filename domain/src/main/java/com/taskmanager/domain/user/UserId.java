package com.taskmanager.domain.user;

import java.util.regex.Pattern;

/// Whose tasks and events these are: opaque, 1 to 64 of `[A-Za-z0-9_-]`. Says nothing about the
/// person, so that erasing what links it to one is enough.
public record UserId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public UserId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("user id must be 1 to 64 of A-Z, a-z, 0-9, _ and -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
