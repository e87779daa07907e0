package com.taskmanager.benchmarks;

import com.taskmanager.benchmarks.Ours.To;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Runs what is asked for, contestant after contestant, each in a new database of the same server.
public final class Benchmarks {
    private static final List<Function<DurablePostgres.Database, Contestant>> CONTESTANTS =
            List.of(
                    Floor::new,
                    database -> new Ours(database, 1, To.COUNTING),
                    database -> new Ours(database, 2, To.COUNTING),
                    database -> new Ours(database, 1, To.INBOX));

    private Benchmarks() {}

    /// See [Settings#HELP].
    public static void main(String[] arguments) {
        var given = List.of(arguments);
        if (given.isEmpty() || given.contains("--help")) {
            System.out.println(Settings.HELP);
            return;
        }
        var settings = Settings.parse(given);
        var report = new Report();
        try (var postgres = DurablePostgres.start(Map.of())) {
            describe(report, postgres, settings);
            var cases = new Cases(settings, report, postgres, CONTESTANTS);
            cases.run();
        }
    }

    private static void describe(Report report, DurablePostgres postgres, Settings settings) {
        var database = postgres.newDatabase();
        report.say(
                "%s, %d processors, Java %s, PostgreSQL %.0f, %s"
                        .formatted(
                                Instant.now(),
                                Runtime.getRuntime().availableProcessors(),
                                Runtime.version(),
                                database.number(
                                        "SELECT current_setting('server_version_num')::int"),
                                settings));
    }
}
