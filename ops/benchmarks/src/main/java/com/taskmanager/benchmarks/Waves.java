package com.taskmanager.benchmarks;

import com.taskmanager.benchmarks.contest.Contestant;

import java.util.ArrayList;

/// Changes that pile up while a contestant pauses, and are handed over when it goes on, wave after
/// wave.
final class Waves implements AutoCloseable {
    private final Contestant contestant;
    private final Settings settings;
    private final Workload workload;
    private final Witness witness;
    private final Patience patience;

    private Waves(Contestant contestant, Settings settings) {
        this.contestant = contestant;
        this.settings = settings;
        workload = settings.workload();
        witness = new Witness(workload.users());
        patience = new Patience(settings.limit());
    }

    static Waves of(Contestant contestant, Settings settings) {
        var waves = new Waves(contestant, settings);
        contestant.start(waves.witness);
        return waves;
    }

    /// The rates of so many waves; incomplete when one of them did not end in time, which is then
    /// the last one.
    Figure run(int count) {
        var rates = new ArrayList<Double>();
        boolean complete = true;
        for (int n = 0; n < count && complete; n++) {
            long before = witness.handled();
            contestant.pause();
            new Writers(workload).backlog(settings.backlog(), contestant::write);
            long begin = System.nanoTime();
            contestant.resume(witness);
            complete = patience.await(() -> witness.handled() >= workload.total());
            double seconds = (System.nanoTime() - begin) / 1e9;
            rates.add((witness.handled() - before) / seconds);
        }
        return new Figure(rates, complete);
    }

    @Override
    public void close() {
        contestant.stop();
    }
}
