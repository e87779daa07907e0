package com.taskmanager.bootstrap.taskjson;

import com.taskmanager.application.port.TaskQuery;
import com.taskmanager.application.port.TaskQuery.Cursor;
import com.taskmanager.application.port.TaskQuery.Filter;
import com.taskmanager.application.port.TaskQuery.SortKey;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// Where a page ended, as a text that is safe in a URL: a digest, then the cursor.
///
/// The digest covers filter and sort as well, so a cursor is good for its own list only, and one
/// that was altered is refused. It is no secret: who computes one gets to see nothing but tasks of
/// their own, from another place on. Therefore it needs no key that all processes would share.
public final class Cursors {
    private static final int DIGEST_BYTES = 12;
    private static final int LENGTH_MAX = 8_000;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

    private Cursors() {}

    public static String write(Cursor cursor, TaskQuery query) {
        byte[] content = JSON.writeValueAsBytes(cursor);
        byte[] digest = digest(content, query.filter(), query.sort());
        return TO_TEXT.encodeToString(
                ByteBuffer.allocate(DIGEST_BYTES + content.length)
                        .put(digest)
                        .put(content)
                        .array());
    }

    static Cursor read(String text, Filter filter, List<SortKey> sort) {
        byte[] bytes = bytes(text);
        byte[] digest = Arrays.copyOf(bytes, DIGEST_BYTES);
        byte[] content =
                Arrays.copyOfRange(bytes, Math.min(DIGEST_BYTES, bytes.length), bytes.length);
        if (!MessageDigest.isEqual(digest, digest(content, filter, sort))) {
            throw foreign();
        }
        return parse(content);
    }

    private static byte[] bytes(String text) {
        if (text.length() > LENGTH_MAX) {
            throw foreign();
        }
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw foreign();
        }
    }

    private static Cursor parse(byte[] content) {
        try {
            return JSON.readValue(content, Cursor.class);
        } catch (JacksonException _) {
            throw foreign();
        }
    }

    private static byte[] digest(byte[] content, Filter filter, List<SortKey> sort) {
        var sha = sha256();
        sha.update(JSON.writeValueAsBytes(List.of(filter, sort)));
        return Arrays.copyOf(sha.digest(content), DIGEST_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static WrongValue foreign() {
        return new WrongValue(
                "is no cursor of this list; take next_cursor, with the same filter and sort");
    }
}
