package com.taskmanager.benchmarks;

import com.taskmanager.benchmarks.contest.DurablePostgres;
import com.taskmanager.benchmarks.contest.Entrant;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a process of its own needs while it drains a backlog; see [Footprint].
record Memory(Settings settings, Report report) {
    private static final String HEAP_MAX = "-Xmx512m";

    void title() {
        report.title(
                "memory",
                "memory of a process that drains, MiB",
                "contestant",
                "heap after a collection, before",
                "heap after a collection, halfway",
                "resident, most",
                "changes/s");
    }

    void of(Entrant entrant, DurablePostgres.Database database)
            throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command(entrant, database))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
        var cells = said.strip().split(";", -1);
        report.row(
                cells[0],
                Double.valueOf(cells[1]),
                Double.valueOf(cells[2]),
                Double.valueOf(cells[3]),
                new Figure(List.of(Double.valueOf(cells[4])), Boolean.parseBoolean(cells[5])));
    }

    private List<String> command(Entrant entrant, DurablePostgres.Database database) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                new ArrayList<>(
                        Arrays.asList(
                                java,
                                HEAP_MAX,
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-classpath",
                                System.getProperty("java.class.path"),
                                Footprint.class.getName(),
                                entrant.key(),
                                database.url()));
        command.addAll(settings.values());
        return command;
    }
}
