package com.taskmanager.bootstrap.adapter.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Another program with an embedded PostgreSQL, in a process that can be killed.
record Program(Process process, BufferedReader output, String firstLine) implements AutoCloseable {

    /// The program itself: starts, says so, ends when its input does.
    static final class Main {
        static void main(String[] arguments) throws IOException {
            var settings =
                    new EmbeddedSettings(
                            Path.of(arguments[0]),
                            Integer.parseInt(arguments[1]),
                            Path.of(arguments[2]));
            try (var postgres = EmbeddedPostgres.start(settings)) {
                System.out.println("UP " + postgres.port());
                System.out.flush();
                System.in.read();
            } catch (CannotStart e) {
                System.out.println(e.getMessage());
            }
        }
    }

    static Program start(EmbeddedSettings settings) throws IOException {
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        settings.dataDir().toString(),
                        Integer.toString(settings.port()),
                        settings.binariesDir().toString());
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var output = process.inputReader();
        return new Program(process, output, String.valueOf(output.readLine()));
    }

    int port() {
        assertThat(firstLine).startsWith("UP ");
        return Integer.parseInt(firstLine.substring(3));
    }

    /// kill -9 of the program; its server knows nothing of it.
    void kill() {
        end(process.toHandle());
    }

    static void end(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        kill();
    }
}
