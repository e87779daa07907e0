package com.taskmanager.benchmarks.real;

import com.taskmanager.stack.process.Unit;

import java.util.function.Supplier;

/// The two halves of a backlog's way, one after the other.
record Passage(Backbone backbone) {

    /// From the moment at which the slots are paused no longer, until the outbox is empty.
    Course outOfOutbox(Parts parts, long events) {
        var start = parts.begin();
        backbone.outbox().resume();
        backbone.waiting().until("out of the outbox", backbone.outbox()::isEmpty);
        return start.finish(events);
    }

    /// From the first one that is applied, because to start a sidecar and to join a group is not
    /// counted, to the last of all that were ever written.
    ///
    /// @param parts asked when the sidecar runs
    Course into(String consumer, Unit sidecar, Supplier<Parts> parts) {
        var outbox = backbone.outbox();
        long before = outbox.applied(consumer);
        sidecar.start();
        backbone.waiting().until(consumer, () -> outbox.applied(consumer), before + 1);
        var start = parts.get().begin();
        long begun = outbox.applied(consumer);
        long total = backbone.workload().total();
        backbone.waiting().until(consumer, () -> outbox.applied(consumer), total);
        var course = start.finish(total - begun);
        sidecar.stop();
        return course;
    }
}
