package com.taskmanager.benchmarks.real;

/// Everybody has done everything once before it is measured.
record WarmUp(Backbone backbone, Writer writer, Receiver receiver) {
    private static final long EVENTS = 30_000;

    void run() {
        Progress.say("warming up");
        receiver.sidecar().start();
        backbone.recurring().sidecar().start();
        writer.backlog(EVENTS);
        backbone.outbox().resume();
        backbone.waiting().until("relayed", backbone.outbox()::isEmpty);
        applied(receiver.name());
        applied(backbone.recurring().name());
        receiver.sidecar().stop();
        backbone.recurring().sidecar().stop();
    }

    private void applied(String consumer) {
        backbone.waiting()
                .until(
                        consumer,
                        () -> backbone.outbox().applied(consumer),
                        backbone.workload().total());
    }
}
