package com.taskmanager.benchmarks;

import com.taskmanager.benchmarks.contest.DurablePostgres;

import java.util.List;
import java.util.Map;

/// Runs what is asked for, contestant after contestant, each in a new database of the same server.
public final class Benchmarks {
    private Benchmarks() {}

    /// See [Settings#HELP].
    public static void main(String[] arguments) {
        var given = List.of(arguments);
        if (given.isEmpty() || given.contains("--help")) {
            System.out.println(Settings.HELP);
            return;
        }
        if (given.getFirst().equals("table")) {
            FigureFile.records().forEach(Document::renew);
            return;
        }
        var file = FigureFile.parse(given);
        run(Settings.parse(given), file);
        if (file.isRecord()) {
            Document.renew(file.path());
        }
        // a peer may have left threads behind
        System.exit(0);
    }

    private static void run(Settings settings, FigureFile file) {
        try (var postgres = DurablePostgres.start(Map.of())) {
            var surroundings = Surroundings.of(postgres.newDatabase(), settings);
            Report.say(surroundings.sentence());
            var earlier = file.earlier();
            var report =
                    new Report(
                            tables ->
                                    file.write(
                                            earlier.with(new Figures.Run(surroundings, tables))));
            var entrants = Entrants.ALL.stream().filter(it -> settings.invites(it.key())).toList();
            new Cases(settings, report, postgres, entrants).run();
        }
    }
}
