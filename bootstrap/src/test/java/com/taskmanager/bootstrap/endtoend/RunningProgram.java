package com.taskmanager.bootstrap.endtoend;

import static org.awaitility.Awaitility.await;

import com.taskmanager.bootstrap.Main;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The program in a process of its own, with its database inside.
record RunningProgram(Process process, URI address, Path dataDir, Path log)
        implements AutoCloseable {
    private static final Duration START_MAX = Duration.ofSeconds(90);

    /// Starts on a data folder, which may be there from before, and waits until it is healthy.
    static RunningProgram start(Path dataDir, int port) {
        var log = dataDir.resolveSibling(dataDir.getFileName() + ".log");
        var program = launch(dataDir, port, log);
        await().atMost(START_MAX)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> program.isHealthy() || !program.process.isAlive());
        if (!program.process.isAlive()) {
            throw new IllegalStateException("did not start:\n" + program.output());
        }
        return program;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// kill -9 of the program alone: its database is an orphan now.
    void kill() {
        end(process.toHandle());
    }

    /// kill -9 of the program and of every process of its database.
    void killWithDatabase() {
        var database = database();
        var all = database.stream().flatMap(ProcessHandle::descendants).toList();
        kill();
        database.ifPresent(RunningProgram::end);
        all.forEach(RunningProgram::end);
    }

    /// As Ctrl+C does. Answers whether it ended by itself within `limit`.
    boolean stop(Duration limit) {
        process.destroy();
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        if (process.isAlive() && !stop(Duration.ofSeconds(20))) {
            killWithDatabase();
        }
    }

    /// The process whose id PostgreSQL wrote into its data folder.
    Optional<ProcessHandle> database() {
        try (var files = Files.find(dataDir, 3, (file, _) -> file.endsWith("postmaster.pid"))) {
            return files.findFirst().flatMap(RunningProgram::processIn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> processIn(Path pidFile) {
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::strip)
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunningProgram launch(Path dataDir, int port, Path log) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(
                        java,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        productClassPath(),
                        Main.class.getName(),
                        "--server.port=" + port,
                        "--taskmanager.data-dir=" + dataDir,
                        "--taskmanager.embedded.port=" + freePort());
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            var process =
                    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
            return new RunningProgram(
                    process, URI.create("http://127.0.0.1:" + port), dataDir, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private boolean isHealthy() {
        var request = HttpRequest.newBuilder(address.resolve("/actuator/health")).build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void end(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
