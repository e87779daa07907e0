package com.taskmanager.benchmarks.real;

import com.taskmanager.application.port.RelayWakes;
import com.taskmanager.benchmarks.Workload;
import com.taskmanager.benchmarks.Writers;
import com.taskmanager.benchmarks.own.WriteSide;

import java.util.Set;

/// Writes changes by the program's write path, in this process.
final class Writer implements AutoCloseable {
    private static final int CONNECTIONS = 10;

    private final Backbone backbone;
    private final WriteSide side;
    private volatile RelayWakes wakes = _ -> {};

    Writer(Backbone backbone) {
        this.backbone = backbone;
        this.side = new WriteSide(backbone.database(), CONNECTIONS, this::wake);
    }

    /// Whoever relays in this process is told of what was written.
    void tell(RelayWakes relay) {
        wakes = relay;
    }

    WriteSide side() {
        return side;
    }

    Writers writers() {
        return new Writers(backbone.workload());
    }

    /// Piles up in the outbox, whose slots are paused from now on.
    void backlog(long events) {
        backlog(events, backbone.workload());
    }

    void backlog(long events, Workload workload) {
        backbone.outbox().pause();
        Progress.say("writing %,d events".formatted(events));
        new Writers(workload).backlog(events, side::one);
    }

    @Override
    public void close() {
        side.close();
    }

    private void wake(Set<Integer> slots) {
        wakes.wake(slots);
    }
}
