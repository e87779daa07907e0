package com.taskmanager.stack.program;

import com.taskmanager.stack.process.CannotRun;
import com.taskmanager.stack.process.Launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A build of the program, laid out in a folder as an image of it is: a jar that names the jars
/// beside it. Out of one jar with all others inside it starts half as fast.
///
/// A build that is started again is rehearsed once: what the Java machine has found out about its
/// classes is kept in a file, and with that it starts in half the time again.
///
/// Several stacks of a checkout share it: who unpacks or rehearses keeps the others out.
///
/// @param folder of this build, and of no other
/// @param limit for a rehearsal
public record Installation(Path folder, Duration limit) {
    private static final Duration UNPACKED_MAX = Duration.ofMinutes(2);
    private static final Duration REHEARSED_MAX = Duration.ofMinutes(5);
    private static final String JAR = "program.jar";
    private static final String USED = "used";
    private static final String LEARNT = "start.aot";
    private static final String NOTHING_LEARNT = "nothing-learnt";

    /// Takes the jar apart, unless that was done. Builds that nobody has started for a day go.
    ///
    /// @param jar as it is built
    /// @param all the folder for it
    /// @throws CannotRun when it is no such jar
    public static Installation of(Path jar, Path all) {
        var folder = all.resolve(Digest.of(jar));
        try (var _ = Alone.in(all)) {
            if (Files.notExists(folder)) {
                Folders.removeUnused(all);
                move(unpacked(jar, all), folder);
            }
            Folders.touch(folder);
        }
        return new Installation(folder, REHEARSED_MAX);
    }

    /// What comes between the options of the Java machine and the program's own arguments.
    public Stream<String> arguments() {
        var learnt = folder.resolve(LEARNT);
        var start = Stream.of("-jar", folder.resolve(JAR).toString());
        return Files.exists(learnt)
                ? Stream.concat(Stream.of("-XX:AOTCache=" + learnt), start)
                : start;
    }

    /// Lets the program start and end again when this build is not started for the first time, and
    /// keeps what the Java machine learns by it. Goes on without when that fails, and does not try
    /// again.
    ///
    /// @param start of the program, which ends by itself
    /// @param place where it may say what it likes
    public void rehearse(Launch start, Path place, Consumer<String> progress) {
        if (isWorthIt()) {
            try (var _ = Alone.in(folder)) {
                if (isWorthIt()) {
                    progress.accept(
                            "rehearsing the start of this build, once: about half a minute");
                    learn(start, place, progress);
                }
            }
        }
    }

    private boolean isWorthIt() {
        return isUsedAgain()
                && Stream.of(LEARNT, NOTHING_LEARNT).map(folder::resolve).noneMatch(Files::exists);
    }

    private boolean isUsedAgain() {
        try {
            Files.createFile(folder.resolve(USED));
            return false;
        } catch (FileAlreadyExistsException _) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void learn(Launch start, Path place, Consumer<String> progress) {
        var learning = folder.resolve("learning.aot");
        try {
            int status =
                    start.withOption("-XX:AOTCacheOutput=" + learning)
                            .run("rehearsal", place, limit);
            if (status == 0 && Files.exists(learning)) {
                move(learning, folder.resolve(LEARNT));
                return;
            }
            progress.accept("the rehearsal failed with status " + status);
        } catch (CannotRun e) {
            progress.accept("the rehearsal failed: " + e.getMessage());
        }
        Folders.mark(folder.resolve(NOTHING_LEARNT));
    }

    private static Path unpacked(Path jar, Path all) {
        var there = Folders.fresh(all, "unpacking");
        var tool = List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--force");
        var destination = Stream.of("--destination", there.toString());
        int status =
                Launch.java(Stream.concat(tool.stream(), destination).toList())
                        .run("unpacking", all, UNPACKED_MAX);
        if (status != 0) {
            throw new CannotRun(
                    "%s cannot be unpacked, see %s"
                            .formatted(jar, all.resolve("logs/unpacking.log")));
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
