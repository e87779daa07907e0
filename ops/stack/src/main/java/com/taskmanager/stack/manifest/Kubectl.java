package com.taskmanager.stack.manifest;

import com.taskmanager.stack.process.CannotRun;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// The tool that renders the files in a cluster too, where somebody has installed it.
record Kubectl(Path program) {

    static Optional<Kubectl> find() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve("kubectl"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Kubectl::new);
    }

    String kustomize(Path folder) {
        var command = new ProcessBuilder(program.toString(), "kustomize", folder.toString());
        try {
            var process = command.redirectErrorStream(true).start();
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new CannotRun("kubectl kustomize " + folder + ":\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new CannotRun(program + " cannot be run: " + e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CannotRun("interrupted");
        }
    }
}
