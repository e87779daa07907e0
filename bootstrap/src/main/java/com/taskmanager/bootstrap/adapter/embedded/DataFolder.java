package com.taskmanager.bootstrap.adapter.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The folder with everything that is kept, held by one program at a time.
///
/// The hold is a lock of the operating system: it ends with the process, however that ends.
final class DataFolder implements AutoCloseable {
    /// Beyond the content, so that the holder's process id can be read where locks are mandatory.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /// @throws CannotStart when it cannot be written or another program holds it
    static DataFolder hold(Path dataDir) {
        try {
            OwnerOnly.createFolders(dataDir);
            var path = dataDir.toRealPath();
            return new DataFolder(path, lock(path));
        } catch (IOException e) {
            throw CannotStart.notWritable(dataDir, e);
        }
    }

    /// PostgreSQL's own folder.
    Path cluster() {
        return path.resolve("postgres");
    }

    Path passwordFile() {
        return path.resolve("postgres.password");
    }

    ServerLog log() {
        return new ServerLog(path.resolve("postgres.log"));
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        var file =
                FileChannel.open(
                        path.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        if (!isMine(file)) {
            var holder = read(file);
            file.close();
            throw CannotStart.inUse(path, holder);
        }
        write(file, "process " + ProcessHandle.current().pid());
        return file;
    }

    private static boolean isMine(FileChannel file) throws IOException {
        try {
            return file.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String read(FileChannel file) throws IOException {
        var bytes = ByteBuffer.allocate(64);
        file.read(bytes, 0);
        return US_ASCII.decode(bytes.flip()).toString();
    }

    private static void write(FileChannel file, String holder) throws IOException {
        file.truncate(0);
        file.write(ByteBuffer.wrap(holder.getBytes(US_ASCII)), 0);
    }
}
