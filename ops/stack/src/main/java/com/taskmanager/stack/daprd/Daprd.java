package com.taskmanager.stack.daprd;

import com.taskmanager.stack.process.CannotRun;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Finds the sidecar's program on this machine, or builds it once.
///
/// @param recipe the folder with the `go.mod` that names it
public record Daprd(Path recipe, Map<String, String> environment, Path home) {
    /// The version that the files under `deploy/` were tried with.
    public static final String VERSION = "1.18.1";

    private static final String SETTING = "TASKMANAGER_DAPRD";

    public static Daprd onThisMachine(Path checkout) {
        return new Daprd(
                checkout.resolve("ops/stack/daprd"),
                System.getenv(),
                Path.of(System.getProperty("user.home")));
    }

    /// The program, found or built.
    ///
    /// @param progress hears of what takes long, and of another version than ours
    /// @throws CannotRun when there is none and none can be built
    public Path program(Consumer<String> progress) {
        var program = found().orElseGet(() -> built(progress));
        var version = Tool.firstLine(program.toString(), "--version");
        if (!version.equals(VERSION)) {
            progress.accept(
                    "%s is version %s; %s is what this was tried with"
                            .formatted(program, version, VERSION));
        }
        return program;
    }

    /// Why there will be none without waiting for it, or null.
    public @Nullable String missing() {
        return found().isPresent() || hasGo()
                ? null
                : "no daprd: `dapr init --slim` installs it, %s=FILE names it, and with Go 1.26 it is built from ops/stack/daprd"
                        .formatted(SETTING);
    }

    /// What somebody named wins; what is named and not there is an error, not a reason to take
    /// another one.
    private Optional<Path> found() {
        var named = environment.get(SETTING);
        if (named != null && !named.isBlank()) {
            var program = Path.of(named);
            if (!Files.isExecutable(program)) {
                throw new CannotRun(SETTING + " names " + program + ", which is no program");
            }
            return Optional.of(program);
        }
        return Stream.of(
                        Stream.of(home.resolve(".dapr/bin/daprd")),
                        onPath("daprd"),
                        Stream.of(cached()))
                .flatMap(places -> places)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Path built(Consumer<String> progress) {
        var missing = missing();
        if (missing != null) {
            throw new CannotRun(missing);
        }
        progress.accept("building daprd %s, once: some minutes".formatted(VERSION));
        return new Recipe(recipe).buildInto(cached());
    }

    private Path cached() {
        return home.resolve(".cache/taskmanager/daprd-" + VERSION).resolve("daprd");
    }

    private boolean hasGo() {
        return Stream.concat(onPath("go"), Stream.of(Path.of("/usr/local/go/bin/go")))
                .anyMatch(Files::isExecutable);
    }

    private Stream<Path> onPath(String program) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve(program));
    }
}
