package com.taskmanager.stack.program;

import com.taskmanager.stack.process.CannotRun;
import com.taskmanager.stack.process.Launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A build of the program, laid out in a folder as an image of it is: a jar that names the jars
/// beside it. Out of one jar with all others inside it starts half as fast.
///
/// A build that is started again is rehearsed once: what the Java machine has found out about its
/// classes is kept in a file, and with that it starts in half the time again.
///
/// @param folder of this build, and of no other
public record Installation(Path folder) {
    private static final String JAR = "program.jar";
    private static final String USED = "used";
    private static final String LEARNT = "start.aot";

    /// Takes the jar apart, unless that was done. What is there of other builds goes.
    ///
    /// @param jar as it is built
    /// @param all the folder for it
    /// @throws CannotRun when it is no such jar
    public static Installation of(Path jar, Path all) {
        var folder = all.resolve(Digest.of(jar));
        if (Files.notExists(folder)) {
            Folders.empty(all);
            move(extracted(jar, all), folder);
        }
        return new Installation(folder);
    }

    /// What comes between the options of the Java machine and the program's own arguments.
    public Stream<String> arguments() {
        var learnt = folder.resolve(LEARNT);
        var start = Stream.of("-jar", folder.resolve(JAR).toString());
        return Files.exists(learnt)
                ? Stream.concat(Stream.of("-XX:AOTCache=" + learnt), start)
                : start;
    }

    /// Whether the next start is not the first of this build, and nothing was learnt from one.
    public boolean isWorthARehearsal() {
        try {
            Files.createFile(folder.resolve(USED));
            return false;
        } catch (FileAlreadyExistsException _) {
            return Files.notExists(folder.resolve(LEARNT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lets the program start and end again, and keeps what the Java machine learns by it. Goes on
    /// without when that fails.
    ///
    /// @param start of the program, which ends by itself
    /// @param log where it may say what it likes
    public void rehearse(Launch start, Path log, Consumer<String> progress) {
        progress.accept("rehearsing the start of this build, once: about half a minute");
        var learning = folder.resolve("learning.aot");
        int status = start.withOption("-XX:AOTCacheOutput=" + learning).run(log);
        if (status != 0 || Files.notExists(learning)) {
            progress.accept("the rehearsal failed, see " + log);
            return;
        }
        move(learning, folder.resolve(LEARNT));
    }

    private static Path extracted(Path jar, Path all) {
        var there = all.resolve("unpacking");
        var log = all.resolve("unpacking.log");
        int status =
                Launch.java(
                                List.of(
                                        "-Djarmode=tools",
                                        "-jar",
                                        jar.toString(),
                                        "extract",
                                        "--destination",
                                        there.toString()))
                        .run(log);
        if (status != 0) {
            throw new CannotRun("%s cannot be unpacked, see %s".formatted(jar, log));
        }
        move(there.resolve(jar.getFileName()), there.resolve(JAR));
        return there;
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
