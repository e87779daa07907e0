package com.taskmanager.benchmarks;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/// Where the raw figures of a run are kept: written after each row, so that a run which is broken
/// off leaves what it knew.
public record FigureFile(Path path) {
    /// Where the figures are that docs/performance.md shows.
    static final Path RECORDS = Path.of("docs", "performance");

    private static final String NAME = "figures=";
    private static final Path OTHERWISE =
            Path.of("ops", "benchmarks", "target", "benchmarks", "figures.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static FigureFile parse(List<String> arguments) {
        return new FigureFile(
                arguments.stream()
                        .filter(argument -> argument.startsWith(NAME))
                        .map(argument -> Path.of(argument.substring(NAME.length())))
                        .findFirst()
                        .orElse(OTHERWISE));
    }

    public boolean isRecord() {
        var folder = path.getParent();
        return folder != null && folder.endsWith(RECORDS);
    }

    /// What the page calls the sentence on machine and settings: `run` for `figures.json`,
    /// `real_run` for `real.json`.
    String runName() {
        var name = String.valueOf(path.getFileName()).replaceFirst("\\.json$", "");
        return name.equals("figures") ? "run" : name.replace('-', '_') + "_run";
    }

    static List<Path> records() {
        try (var files = Files.newDirectoryStream(RECORDS, "*.json")) {
            return StreamSupport.stream(files.spliterator(), false).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(Figures figures) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            var json = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(figures);
            Files.writeString(path, json + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is on record, to which a run adds; nothing where runs leave only their own.
    public Figures earlier() {
        return isRecord() && exists() ? read() : Figures.NONE;
    }

    private boolean exists() {
        return Files.exists(path);
    }

    Figures read() {
        if (!exists()) {
            throw new IllegalStateException(path + " is missing: ops/benchmarks/run document");
        }
        return JSON.readValue(path.toFile(), Figures.class);
    }
}
