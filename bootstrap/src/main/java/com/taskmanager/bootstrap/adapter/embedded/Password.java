package com.taskmanager.bootstrap.adapter.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/// The secret of one data folder: 192 random bits, in a file that only its owner can read. Without
/// it anybody on the machine could read everything through the loopback port.
record Password(Path file, String value) {

    static Password in(Path file) throws IOException {
        if (Files.notExists(file)) {
            create(file);
        }
        return new Password(file, Files.readString(file).strip());
    }

    @Override
    public String toString() {
        return "the password in " + file;
    }

    /// Written beside and renamed, so that a crash leaves no half password.
    private static void create(Path file) throws IOException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.writeString(
                OwnerOnly.createFile(draft),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        Files.move(draft, file);
    }
}
