package com.taskmanager.application.idempotency;

import java.util.regex.Pattern;

/// What a caller named a request, to be able to send it again: 1 to 255 printable ASCII characters.
public record IdempotencyKey(String text) {
    private static final Pattern FORM =
            Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,253}[\\x21-\\x7e])?");

    public IdempotencyKey {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "an idempotency key has 1 to 255 printable ASCII characters");
        }
    }
}
