package com.taskmanager.benchmarks;

import com.taskmanager.benchmarks.contest.Contestant;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// Changes that pile up while nothing is handed over, and then are, wave after wave.
record Backlog(Contestant contestant, Workload workload, Witness witness, Patience patience) {

    /// How fast it went. A wave that was not `emptied` when patience ran out still has a rate;
    /// there is no next one after it.
    record Wave(double perSecond, boolean emptied) {}

    static Backlog of(Contestant contestant, Settings settings) {
        return of(contestant, settings, settings.workload());
    }

    static Backlog of(Contestant contestant, Settings settings, Workload workload) {
        return new Backlog(
                contestant,
                workload,
                new Witness(workload.users()),
                new Patience(settings.limit()));
    }

    Wave wave(long changes) {
        write(changes);
        return drain(() -> {});
    }

    void write(long changes) {
        new Writers(workload).backlog(changes, contestant::write);
    }

    /// Calls `halfway` when half of it has been handled.
    Wave drain(Runnable halfway) {
        long before = witness.handled();
        long total = workload.total();
        var first = new AtomicLong();
        contestant.start(
                (user, number) -> {
                    if (first.getPlain() == 0) {
                        first.compareAndSet(0, System.nanoTime());
                    }
                    witness.handle(user, number);
                });
        // what has an engine to start first is not measured by that
        long begin = earlier(System.nanoTime(), first.get());
        var once = new AtomicBoolean();
        boolean emptied =
                patience.await(
                        () -> {
                            long handled = witness.handled();
                            if (handled >= (before + total) / 2
                                    && once.compareAndSet(false, true)) {
                                halfway.run();
                            }
                            return handled >= total;
                        });
        double seconds = (System.nanoTime() - begin) / 1e9;
        double rate = (witness.handled() - before) / seconds;
        contestant.stop();
        return new Wave(rate, emptied);
    }

    private static long earlier(long now, long first) {
        return first == 0 ? now : Math.min(now, first);
    }
}
