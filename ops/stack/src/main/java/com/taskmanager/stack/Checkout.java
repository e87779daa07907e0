package com.taskmanager.stack;

import com.taskmanager.stack.process.CannotRun;
import com.taskmanager.stack.program.Installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The repository that this runs in, and what its build has left there.
record Checkout(Path root) {

    /// The nearest folder above that holds `.mvn`.
    static Checkout here() {
        var start = Path.of("").toAbsolutePath();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return new Checkout(folder);
            }
        }
        throw new CannotRun("not in a checkout of the repository: " + start);
    }

    Installation installed() {
        return Installation.of(program(), root.resolve("ops/stack/target/program"));
    }

    /// The program as it is built: one jar.
    private Path program() {
        var target = root.resolve("bootstrap/target");
        try (var jars = Files.newDirectoryStream(target, "bootstrap-*-exec.jar")) {
            for (var jar : jars) {
                return jar;
            }
        } catch (IOException _) {
            // said below
        }
        throw notBuilt(target + "/bootstrap-…-exec.jar");
    }

    String brokerClassPath() {
        var target = root.resolve("ops/broker/target");
        var file = target.resolve("broker.classpath");
        if (Files.notExists(file)) {
            throw notBuilt(file.toString());
        }
        try {
            return target.resolve("classes")
                    + System.getProperty("path.separator")
                    + Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CannotRun notBuilt(String what) {
        return new CannotRun("%s is missing: mvn package -DskipTests makes it".formatted(what));
    }
}
