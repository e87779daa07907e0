package com.taskmanager.bootstrap.adapter.operations;

import com.taskmanager.bootstrap.taskjson.Field;
import com.taskmanager.bootstrap.taskjson.Values;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/// Where a page of a list ended: fields of text, and a digest of them and of the list, so that a
/// cursor is good for its own list only. It is no secret.
final class PageCursor {
    private static final int DIGEST_BYTES = 12;
    private static final int LENGTH_MAX = 2_000;
    private static final String BETWEEN = "\n";
    private static final char NO_TEXT_IN_POSTGRESQL = 0;

    private PageCursor() {}

    /// `list` is the filter, whose text says all of it.
    static String write(Object list, List<String> place) {
        byte[] content = String.join(BETWEEN, place).getBytes(StandardCharsets.UTF_8);
        byte[] digest = digest(content, list);
        byte[] both = Arrays.copyOf(digest, DIGEST_BYTES + content.length);
        System.arraycopy(content, 0, both, DIGEST_BYTES, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /// Null where there is none. It can only be read when the rest of the list is right. What has
    /// the digest and is no place of the list after all was made up: it is refused like any other.
    static <T> @Nullable T read(Field field, Object list, Function<List<String>, T> place) {
        return field.errors().isEmpty()
                ? field.value(node -> place(fields(Values.text(node), list), place))
                : null;
    }

    private static <T> T place(List<String> fields, Function<List<String>, T> place) {
        try {
            return place.apply(fields);
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            throw notOfThisList();
        }
    }

    private static List<String> fields(String text, Object list) {
        byte[] bytes = text.length() > LENGTH_MAX ? new byte[0] : decoded(text);
        int length = Math.min(DIGEST_BYTES, bytes.length);
        byte[] content = Arrays.copyOfRange(bytes, length, bytes.length);
        var place = new String(content, StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(Arrays.copyOf(bytes, length), digest(content, list))
                || place.indexOf(NO_TEXT_IN_POSTGRESQL) >= 0) {
            throw notOfThisList();
        }
        return List.of(place.split(BETWEEN, -1));
    }

    private static IllegalArgumentException notOfThisList() {
        return new IllegalArgumentException(
                "is no cursor of this list; take next_cursor, with the same filter");
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    private static byte[] digest(byte[] content, Object list) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(list.toString().getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(sha.digest(content), DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
