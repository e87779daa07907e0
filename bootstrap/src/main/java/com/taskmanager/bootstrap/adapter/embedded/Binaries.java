package com.taskmanager.bootstrap.adapter.embedded;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// PostgreSQL's programs, unpacked once per build of them.
final class Binaries {
    private Binaries() {}

    /// Whole or not at all: unpacked beside and renamed, so that no crash leaves half of them.
    static Path unpackedIn(Path folder, Archive archive) {
        try {
            var target = folder.resolve("postgres-" + archive.fingerprint());
            if (!Files.isDirectory(target)) {
                unpack(archive, target);
            }
            return target.resolve("bin");
        } catch (IOException e) {
            throw CannotStart.notWritable(folder, e);
        }
    }

    private static void unpack(Archive archive, Path target) throws IOException {
        var folder = Files.createDirectories(target.getParent());
        var draft = Files.createTempDirectory(folder, "unpacking-");
        try (var tar =
                new TarArchiveInputStream(
                        new XZInputStream(new BufferedInputStream(archive.url().openStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, draft);
            }
        }
        publish(draft, target);
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path folder)
            throws IOException {
        var path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("entry outside of its archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if (path.startsWith(folder.resolve("bin"))) {
            path.toFile().setExecutable(true);
        }
    }

    /// Another program with another data folder may have been faster.
    private static void publish(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target);
        } catch (IOException e) {
            FileSystemUtils.deleteRecursively(draft);
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }
}
