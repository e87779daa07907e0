package com.taskmanager.bootstrap.adapter.embedded;

import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Data folders for tests. Most are copies of one that was initialised once, which spares each test
/// more than a second.
final class DataFolders {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path BINARIES = TARGET.resolve("postgres-binaries");
    private static final Path TEMPLATE = initialised(TARGET.resolve("postgres-template"));

    private DataFolders() {}

    /// A folder that does not exist yet, and a free port.
    static EmbeddedSettings absent(Path folder) {
        return new EmbeddedSettings(folder, freePort(), BINARIES);
    }

    /// A folder as it is after a first start.
    static EmbeddedSettings initialised(Path temporary, String name) throws IOException {
        var folder = temporary.toRealPath().resolve(name);
        copy(TEMPLATE, folder);
        return absent(folder);
    }

    private static Path initialised(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            EmbeddedPostgres.start(absent(folder)).close();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With the permissions: PostgreSQL refuses a folder that others may read.
    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file)),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
