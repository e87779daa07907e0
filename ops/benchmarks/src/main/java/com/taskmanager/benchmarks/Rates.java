package com.taskmanager.benchmarks;

import com.taskmanager.benchmarks.contest.Contestant;
import com.taskmanager.benchmarks.contest.DurablePostgres;

import java.time.Duration;
import java.util.stream.IntStream;

/// Business transactions with events beside the same without, by turns, so that both see the same
/// moods of the machine.
record Rates(Settings settings, Report report) {
    /// Until the compiler has seen what is hot: with two seconds the first of ours was a third
    /// slower than the third, which writes the same, and with six a tenth.
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    void titleWriting() {
        title("writing", "business transactions a second, nothing being handed over");
    }

    void titleBusiness() {
        title(
                "business",
                "business transactions a second, while their events are handed over in the same process");
    }

    void business(Contestant contestant, DurablePostgres.Database database) {
        contestant.start(new Witness(settings.users()));
        writing(contestant, database);
    }

    void writing(Contestant contestant, DurablePostgres.Database database) {
        var writers = new Writers(settings.workload());
        var plainWriters = new Writers(settings.workload());
        writers.closedLoop(WARM_UP, contestant::write);
        plainWriters.closedLoop(WARM_UP, contestant::writePlain);
        var with = new double[settings.rounds()];
        var without = new double[settings.rounds()];
        for (int round = 0; round < settings.rounds(); round++) {
            with[round] = writers.closedLoop(settings.duration(), contestant::write);
            without[round] = plainWriters.closedLoop(settings.duration(), contestant::writePlain);
        }
        report.row(
                contestant.name(),
                Figure.of(with),
                Figure.of(without),
                Figure.of(ratios(with, without)));
    }

    private void title(String name, String title) {
        report.title(name, title, "contestant", "with events", "without", "ratio");
    }

    private static double[] ratios(double[] with, double[] without) {
        return IntStream.range(0, with.length).mapToDouble(n -> with[n] / without[n]).toArray();
    }
}
