package com.taskmanager.stack.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// While nobody else is in the folder, of whatever process. The system gives the lock back when a
/// process dies.
record Alone(FileChannel channel) implements AutoCloseable {

    /// Waits for the others.
    static Alone in(Path folder) {
        try {
            var file = Files.createDirectories(folder).resolve("lock");
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return new Alone(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
