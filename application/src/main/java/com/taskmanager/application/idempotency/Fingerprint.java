package com.taskmanager.application.idempotency;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What makes two requests the same: method, path, If-Match and body, as a SHA-256 in hexadecimal
/// digits.
public record Fingerprint(String digest) {

    public static Fingerprint of(
            String method, String path, @Nullable String ifMatch, byte[] body) {
        var sha = sha256();
        add(sha, method);
        add(sha, path);
        add(sha, ifMatch == null ? "" : "=" + ifMatch);
        sha.update(body);
        return new Fingerprint(HexFormat.of().formatHex(sha.digest()));
    }

    /// With its length before it, so that nothing can move from one part into the next.
    private static void add(MessageDigest sha, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        sha.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
