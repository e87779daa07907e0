package com.taskmanager.bootstrap.adapter.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Runs PostgreSQL's own programs: `initdb`, `pg_ctl`, `postgres`.
///
/// @param prefix what goes before each command
record Tools(Path bin, List<String> prefix) {

    /// PostgreSQL refuses to run as root. In a user namespace of its own it is not root any more,
    /// though the files stay root's.
    static Tools in(Path bin) {
        return isRoot()
                ? new Tools(bin, List.of("unshare", "-U")).tried()
                : new Tools(bin, List.of());
    }

    /// What the program printed.
    ///
    /// @throws CannotStart when it ends with anything but 0
    String run(String tool, String... arguments) {
        var result = tryToRun(tool, arguments);
        if (result.status() != 0) {
            throw CannotStart.toolFailed(tool, result.output());
        }
        return result.output();
    }

    Result tryToRun(String tool, String... arguments) {
        var command =
                Stream.of(
                        prefix.stream(),
                        Stream.of(bin.resolve(tool).toString()),
                        Stream.of(arguments));
        try {
            return execute(command.flatMap(part -> part).toList());
        } catch (IOException e) {
            throw CannotStart.toolFailed(tool, e.toString());
        }
    }

    record Result(int status, String output) {}

    /// Into a file, not a pipe: the server inherits the output of `pg_ctl` on Windows, and a pipe
    /// would only end with the server.
    private static Result execute(List<String> command) throws IOException {
        var output = Files.createTempFile("postgres-tool", ".out");
        try {
            var builder =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            // nothing of the person's own PostgreSQL (PGDATA, PGPORT, …) may reach ours
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            return new Result(builder.start().waitFor(), Files.readString(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private Tools tried() {
        try {
            run("postgres", "--version");
            return this;
        } catch (CannotStart e) {
            throw CannotStart.root(e);
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
