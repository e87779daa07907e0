package com.taskmanager.bootstrap.endtoend;

import com.taskmanager.bootstrap.Main;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the program is started in a process of its own.
///
/// @param prefix what goes before the command
/// @param arguments what the program is told besides its port and its data folder
record Launch(Path dataDir, int port, List<String> prefix, List<String> arguments) {

    static Launch on(Path dataDir, int port) {
        return new Launch(dataDir, port, List.of(), List.of());
    }

    Launch with(String... more) {
        return with(List.of(more));
    }

    Launch with(List<String> more) {
        return new Launch(
                dataDir, port, prefix, Stream.concat(arguments.stream(), more.stream()).toList());
    }

    Launch after(String... command) {
        return new Launch(dataDir, port, List.of(command), arguments);
    }

    Process start(Path log) {
        var builder = new ProcessBuilder(command()).redirectErrorStream(true);
        try {
            return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        var java =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        productClassPath(),
                        Main.class.getName(),
                        "--server.port=" + port,
                        "--taskmanager.data-dir=" + dataDir,
                        "--taskmanager.embedded.port=" + RunningProgram.freePort());
        return Stream.of(prefix, java, arguments).flatMap(List::stream).toList();
    }

    /// Without what the tests bring: their configurations are not the program's.
    private static String productClassPath() {
        var own = System.getProperty("java.class.path");
        return Arrays.stream(
                        System.getProperty("surefire.test.class.path", own)
                                .split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
