package com.taskmanager.benchmarks.real;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Slots;
import com.taskmanager.application.port.EventPublisher;
import com.taskmanager.application.port.Publication;
import com.taskmanager.benchmarks.Figure;
import com.taskmanager.benchmarks.Report;
import com.taskmanager.benchmarks.Traffic;
import com.taskmanager.benchmarks.Workload;
import com.taskmanager.domain.user.UserId;
import com.taskmanager.stack.manifest.Manifest;
import com.taskmanager.stack.manifest.Node;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// The drain again, with one thing changed at a time: out of the outbox, and into the consumer.
record VaryCase(Wishes wishes, Report report, Backbone backbone, Writer writer, Receiver receiver) {
    private static final int PARTITIONS = 3;

    void run() {
        report.title(
                "real_vary",
                "one thing changed at a time",
                "what",
                "events",
                "out of the outbox, events/s",
                "applied, events/s");
        usual("as usual", same());
        usual("1,000 bytes of text", backbone.workload().of(evenly(), 1_000));
        usual("10,000 bytes of text", backbone.workload().of(evenly(), 10_000));
        usual("8 slots of 32 in use", inSlots(8));
        usual("1 slot of 32 in use", inSlots(1));
        delivered("delivered 20 at a time", 20);
        delivered("delivered 50 at a time", 50);
        delivered("delivered 500 at a time", 500);
        published("relay in the writing process, 500 a call", 500);
        published("relay in the writing process, 100 a call", 100);
        published("relay in the writing process, 20 a call", 20);
        for (int partitions : List.of(1, 2, 6, 12)) {
            partitions(partitions);
        }
        withTopic(PARTITIONS);
    }

    private Workload same() {
        return backbone.workload();
    }

    private Traffic evenly() {
        return Traffic.even(wishes.number("users"), wishes.number("writers"));
    }

    private Workload inSlots(int slots) {
        int[] users =
                IntStream.range(0, wishes.number("users"))
                        .filter(user -> Slots.of(new UserId("user-" + user)) < slots)
                        .toArray();
        return backbone.workload()
                .of(Traffic.even(users, wishes.number("writers")), wishes.number("payload"));
    }

    private void usual(String name, Workload workload) {
        row(name, workload, receiver);
    }

    private void delivered(String name, int atOnce) {
        var other =
                receiver.with(
                        backbone,
                        "delivering-" + atOnce,
                        files -> {
                            files.ofKind("Subscription").forEach(it -> inBatchesOf(atOnce, it));
                            return files;
                        });
        row(name, same(), other);
    }

    @SuppressWarnings("unchecked")
    private static void inBatchesOf(int atOnce, Manifest subscription) {
        var bulk = Node.of(subscription.map("spec")).at("bulkSubscribe").value();
        ((Map<String, Object>) bulk).put("maxMessagesCount", atOnce);
    }

    private void published(String name, int atOnce) {
        backbone.rest(backbone.relay(1));
        try (var beside =
                RelayBeside.start(backbone, writer, publisher -> inCallsOf(atOnce, publisher))) {
            row(name, same(), receiver);
        } finally {
            backbone.wake(backbone.relay(1));
        }
    }

    /// What the publisher is given in calls that are smaller than its own.
    private static EventPublisher inCallsOf(int atOnce, EventPublisher publisher) {
        return (topic, events) -> {
            var accepted = new HashSet<UUID>();
            for (int from = 0; from < events.size(); from += atOnce) {
                List<OutboxEvent> call =
                        events.subList(from, Math.min(events.size(), from + atOnce));
                var part = publisher.publish(topic, call);
                accepted.addAll(part.accepted());
                if (part.trouble() != null) {
                    return new Publication(accepted, part.trouble());
                }
            }
            return new Publication(accepted, null);
        };
    }

    private void partitions(int partitions) {
        withTopic(partitions);
        row(partitions + " partitions", same(), receiver);
    }

    private void withTopic(int partitions) {
        backbone.rest(backbone.relay(1));
        new Topics(backbone.stack().broker().address()).recreate(Topics.EVENTS, partitions);
        backbone.wake(backbone.relay(1));
    }

    private void row(String name, Workload workload, Receiver by) {
        Progress.say(name);
        long before = workload.total();
        writer.backlog(wishes.number("some"), workload);
        long events = workload.total() - before;
        var passage = new Passage(backbone);
        var drained = passage.outOfOutbox(Parts.of(backbone), events);
        var applied = passage.into(by.name(), by.sidecar(), () -> Parts.of(backbone));
        report.row(name, events, Figure.of(drained.perSecond()), Figure.of(applied.perSecond()));
    }
}
