package com.taskmanager.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The repository as it lies on disk, without what a build or a run leaves in it.
public record Checkout(Path root) {
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Set<String> LEFTOVERS =
            Set.of(".git", "target", ".idea", ".vscode", "node_modules");

    /// The one these tests run in: the nearest folder above that holds `.mvn`.
    public static Checkout here() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException(
                        "not in a checkout: " + Path.of("").toAbsolutePath());
            }
        }
        return new Checkout(folder);
    }

    /// Of the default build, in the order of the root's pom.
    public List<String> modules() {
        var defaultBuild = read(root.resolve("pom.xml")).split("<profiles>", 2)[0];
        return MODULE.matcher(defaultBuild)
                .results()
                .map((MatchResult module) -> module.group(1))
                .toList();
    }

    /// Files whose path from the root, with forward slashes, matches the expression as a whole.
    public List<Path> files(String path) {
        var wanted = Pattern.compile(path);
        return all().stream().filter(file -> wanted.matcher(name(file)).matches()).toList();
    }

    public String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    public boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    public String read(String path) {
        return read(root.resolve(path));
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> all() {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(root, new Collector(root.resolve("data"), found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().sorted().toList();
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Path embeddedDatabase;
        private final List<Path> found;

        Collector(Path embeddedDatabase, List<Path> found) {
            this.embeddedDatabase = embeddedDatabase;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return LEFTOVERS.contains(String.valueOf(folder.getFileName()))
                            || folder.equals(embeddedDatabase)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.add(file);
            return FileVisitResult.CONTINUE;
        }
    }
}
