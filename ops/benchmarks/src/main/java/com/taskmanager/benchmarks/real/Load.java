package com.taskmanager.benchmarks.real;

import com.taskmanager.benchmarks.Latencies;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// Changes at a steady rate, while something happens.
record Load(Backbone backbone, Writer writer, Receiver receiver) {

    /// What is done to the processes; answers the moment that counts, in [System#nanoTime].
    interface Event {
        long happen();
    }

    /// @param afterMillis from that moment until everything was applied that had been committed
    ///   then
    /// @param worstMillis from commit to applied, of all
    record Outcome(double afterMillis, double worstMillis) {}

    /// It happens `before` after the first change, and changes go on for the rest of `all`.
    Outcome during(int perSecond, Duration before, Duration all, Event event) {
        awaitApplied();
        receiver.tell(new Latencies());
        var latencies = new Latencies();
        long moment;
        try (var threads = Executors.newSingleThreadExecutor()) {
            var load =
                    CompletableFuture.runAsync(
                            () ->
                                    writer.writers()
                                            .openLoop(
                                                    perSecond,
                                                    all,
                                                    writer.side()::one,
                                                    latencies::committed),
                            threads);
            LockSupport.parkNanos(before.toNanos());
            moment = event.happen();
            load.join();
        }
        awaitApplied();
        receiver.tell(latencies);
        var millis = latencies.millis();
        return new Outcome(latencies.lastOfThoseBefore(moment), Latencies.percentile(millis, 100));
    }

    void awaitApplied() {
        var name = receiver.name();
        backbone.waiting()
                .until(name, () -> backbone.outbox().applied(name), backbone.workload().total());
    }
}
