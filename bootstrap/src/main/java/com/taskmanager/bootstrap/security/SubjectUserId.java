package com.taskmanager.bootstrap.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/// The user id for the subject of a token.
///
/// User ids are narrow (they are keys, paths and partitions), subjects are any text: one that fits
/// is the id, any other is hashed. Hashes begin with `x-`, and subjects that begin so are hashed as
/// well, so no subject can be made that is another one's id.
final class SubjectUserId {
    private static final Pattern FITS = Pattern.compile("(?!x-)[A-Za-z0-9_-]{1,64}");

    private SubjectUserId() {}

    static String of(String subject) {
        return FITS.matcher(subject).matches() ? subject : "x-" + hash(subject);
    }

    private static String hash(String subject) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(subject.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
