package com.taskmanager.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Where the threads of a Java program stand, virtual ones too, for whoever asks why it does not go
/// on: by then it cannot be asked itself.
final class ThreadDump {
    private static final Pattern EMPTY_LINE = Pattern.compile("\\R\\R");
    private static final int FRAMES_MAX = 25;
    private static final int THREADS_MAX = 40;
    private static final int LIMIT_SECONDS = 20;

    private ThreadDump() {}

    /// Empty where there is none to be had: of a process that has ended. To be asked of Java
    /// programs only: others may take the question for a signal to end.
    ///
    /// @param file for all of it
    static String of(long pid, Path file) {
        try {
            return take(pid, file) ? shortened(Files.readString(file)) : "";
        } catch (IOException _) {
            return "";
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static boolean take(long pid, Path file) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asking =
                new ProcessBuilder(
                                tool,
                                Long.toString(pid),
                                "Thread.dump_to_file",
                                "-overwrite",
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            return asking.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) && asking.exitValue() == 0;
        } finally {
            asking.destroyForcibly();
        }
    }

    private static String shortened(String dump) {
        return EMPTY_LINE
                .splitAsStream(dump)
                .filter(thread -> thread.startsWith("#"))
                .limit(THREADS_MAX)
                .flatMap(thread -> thread.lines().limit(FRAMES_MAX))
                .map(line -> "    " + line)
                .collect(Collectors.joining("\n"));
    }
}
