package com.taskmanager.benchmarks.real;

import com.taskmanager.benchmarks.Figure;
import com.taskmanager.benchmarks.Report;
import com.taskmanager.stack.process.Unit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/// Ours beside others on the same processes: changes as fast as writers can, each in a transaction,
/// until the last has had its effect; and the same again with one kill -9 of whoever publishes and
/// one of the consumer, to count what is lost and what happens twice.
record PeersCase(
        Wishes wishes, Report report, Backbone backbone, Writer writer, Receiver receiver) {
    private static final Duration QUIET = Duration.ofSeconds(8);

    private record Row(String who, Figure rate, long written, Effect.Found found) {}

    void run() {
        var rows = new ArrayList<Row>();
        rows.add(ours());
        backbone.rest(backbone.relay(1));
        backbone.rest(backbone.recurring());
        rows.add(peer("published after the commit", "after-commit", PeerProgram.Kind.AFTER_COMMIT));
        rows.add(peer("namastack-outbox, tuned", "namastack", PeerProgram.Kind.NAMASTACK));
        backbone.wake(backbone.recurring());
        backbone.recurring().sidecar().stop();
        backbone.wake(backbone.relay(1));
        tell(rows);
    }

    private void tell(List<Row> rows) {
        report.title(
                "real_peers",
                "beside others, with one kill -9 of the publisher and of the consumer",
                "who",
                "changes/s, nobody killed",
                "changes with a kill",
                "lost",
                "twice",
                "out of order");
        for (var row : rows) {
            report.row(
                    row.who(),
                    row.rate(),
                    row.written(),
                    row.written() - row.found().once(),
                    row.found().twice(),
                    row.found().disordered());
        }
    }

    private Row ours() {
        Progress.say("ours");
        receiver.sidecar().start();
        var load = new Load(backbone, writer, receiver);
        load.awaitApplied();
        long begin = System.nanoTime();
        write();
        load.awaitApplied();
        double rate = wishes.number("some") / ((System.nanoTime() - begin) / 1e9);
        var effect = new Effect(backbone.database(), receiver.name());
        var before = effect.found();
        long total = backbone.workload().total();
        var writing = CompletableFuture.runAsync(this::write);
        long half = total + wishes.number("some") / 2;
        backbone.waiting().until("half of them", backbone.workload()::total, half);
        killed(backbone.relay(1).program());
        writing.join();
        load.awaitApplied();
        receiver.sidecar().stop();
        return new Row(
                "ours: outbox, relay, inbox",
                Figure.of(rate),
                backbone.workload().total() - total,
                effect.found().minus(before));
    }

    private void killed(Unit publisher) {
        publisher.kill();
        receiver.program().kill();
        receiver.program().start();
        publisher.start();
    }

    private void write() {
        int some = wishes.number("some");
        // due at once: as fast as it goes
        writer.writers()
                .openLoop(
                        1_000_000,
                        Duration.ofNanos(some * 1_000L),
                        writer.side()::one,
                        (_, _) -> {});
    }

    private Row peer(String who, String name, PeerProgram.Kind kind) {
        Progress.say(who);
        int some = wishes.number("some");
        try (var peer = Peer.start(backbone, wishes, name, kind)) {
            run(peer.writing(1, some));
            settle(peer);
            double seconds = PeerChange.seconds(backbone.database(), name);
            var rate = Figure.of(peer.effect().found().once() / seconds);
            var before = peer.effect().found();
            long written = peer.written();
            withKills(peer, some);
            return new Row(
                    who, rate, peer.written() - written, peer.effect().found().minus(before));
        }
    }

    private void withKills(Peer peer, int some) {
        var first = peer.writing(some + 1L, 2L * some);
        first.launch();
        backbone.waiting().until("half of them", peer::written, some + some / 2L);
        first.kill();
        peer.receiver().program().kill();
        peer.receiver().program().start();
        run(peer.writing(PeerChange.last(backbone.database(), peer.name()) + 1, 2L * some));
        settle(peer);
    }

    private void run(Unit unit) {
        unit.launch();
        backbone.waiting().until(unit.name(), () -> !unit.isAlive());
    }

    /// Nothing has come for a while: what is missing now is lost.
    private static void settle(Peer peer) {
        long before = -1;
        for (long now = peer.effect().count(); now > before; now = peer.effect().count()) {
            before = now;
            LockSupport.parkNanos(QUIET.toNanos());
        }
    }
}
