package com.taskmanager.bootstrap.endtoend;

import static org.awaitility.Awaitility.await;

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
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The program in a process of its own, with its database inside.
record RunningProgram(Process process, URI address, Path dataDir, Path log)
        implements AutoCloseable {
    private static final Duration START_MAX = Duration.ofSeconds(90);

    /// Starts on a data folder, which may be there from before, and waits until it is healthy.
    static RunningProgram start(Path dataDir, int port) {
        return start(Launch.on(dataDir, port));
    }

    static RunningProgram start(Launch launch) {
        var program = launched(launch);
        await().atMost(START_MAX)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> program.isHealthy() || !program.process.isAlive());
        if (!program.process.isAlive()) {
            throw new IllegalStateException("did not start:\n" + program.output());
        }
        return program;
    }

    /// The same, without waiting for anything.
    static RunningProgram launched(Launch launch) {
        var log = launch.dataDir().resolveSibling(launch.dataDir().getFileName() + ".log");
        var address = URI.create("http://127.0.0.1:" + launch.port());
        return new RunningProgram(launch.start(log), address, launch.dataDir(), log);
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

    /// kill -9 of its database alone.
    void killDatabase() {
        database().ifPresent(RunningProgram::end);
    }

    /// Waits for a program that does not start. Answers with what it ended.
    int exitCode() {
        var status = process.onExit().orTimeout(START_MAX.toSeconds(), TimeUnit.SECONDS);
        return status.thenApply(Process::exitValue).join();
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
        if (Files.notExists(dataDir)) {
            return Optional.empty();
        }
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
