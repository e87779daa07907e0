package com.taskmanager.benchmarks;

import com.taskmanager.benchmarks.contest.DurablePostgres;
import com.taskmanager.benchmarks.contest.Entrant;
import com.taskmanager.benchmarks.own.Floor;
import com.taskmanager.benchmarks.own.Ours;
import com.taskmanager.benchmarks.own.Ours.To;
import com.taskmanager.benchmarks.peers.DbScheduler;
import com.taskmanager.benchmarks.peers.Debezium;
import com.taskmanager.benchmarks.peers.Modulith;
import com.taskmanager.benchmarks.peers.Namastack;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Runs what is asked for, contestant after contestant, each in a new database of the same server.
public final class Benchmarks {
    private static final List<Entrant> ENTRANTS =
            List.of(
                    Entrant.of("floor", Floor::new),
                    Entrant.of("ours", database -> new Ours(database, 1, To.COUNTING)),
                    Entrant.of("ours-two", database -> new Ours(database, 2, To.COUNTING)),
                    Entrant.of("applied", database -> new Ours(database, 1, To.INBOX)),
                    Entrant.of("namastack", Namastack::withDefaults),
                    Entrant.of("namastack-tuned", Namastack::tuned),
                    Entrant.of("modulith", Modulith::withDefaults),
                    Entrant.of("modulith-tuned", Modulith::tuned),
                    Entrant.of("db-scheduler", DbScheduler::withDefaults),
                    Entrant.of("db-scheduler-tuned", DbScheduler::tuned),
                    new Entrant("debezium", Debezium.SERVER, Debezium::withDefaults),
                    new Entrant("debezium-tuned", Debezium.SERVER, Debezium::tuned));

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
            describe(postgres, settings);
            var entrants = ENTRANTS.stream().filter(it -> settings.invites(it.key())).toList();
            var cases = new Cases(settings, report, postgres, entrants);
            cases.run();
        }
        // a peer may have left threads behind
        System.exit(0);
    }

    private static void describe(DurablePostgres postgres, Settings settings) {
        var database = postgres.newDatabase();
        Report.say(
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
