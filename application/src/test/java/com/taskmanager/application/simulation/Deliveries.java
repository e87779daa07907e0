package com.taskmanager.application.simulation;

import com.taskmanager.application.inbox.Delivery;
import com.taskmanager.application.inbox.DeliveryResult.Answered;
import com.taskmanager.application.simulation.Fact.What;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/// The far side of the transport: delivers some of what is pending, in some order, perhaps with old
/// ones among it, and again when the answer is lost.
final class Deliveries {
    private static final int WINDOW_MAX = 8;

    private final Chance chance;
    private final History history;
    private final Partitions partitions;
    private final Deque<InHand> inHand = new ArrayDeque<>();

    private record InHand(String consumer, List<Sent> messages, int rewound) {}

    Deliveries(Chance chance, History history, Partitions partitions) {
        this.chance = chance;
        this.history = history;
        this.partitions = partitions;
    }

    void deliverSome(InboxProcess process, String consumer) {
        var messages = some(consumer);
        if (!messages.isEmpty()) {
            deliver(process, new InHand(consumer, messages, partitions.rewound()));
        }
    }

    /// The partition moves to another process, and what somebody has in hand with it.
    void deliverAgain(InboxProcess process) {
        var other = inHand.peek();
        if (other != null && chance.strikes(Trouble.REBALANCES, 0.8)) {
            deliver(process, other);
        }
    }

    private void deliver(InboxProcess process, InHand delivery) {
        inHand.push(delivery);
        try {
            var answer = process.take(delivery.consumer(), of(delivery.messages()));
            boolean counts = delivery.rewound() == partitions.rewound();
            if (answer instanceof Answered
                    && counts
                    && !chance.strikes(Trouble.LOST_ANSWERS, 0.1)) {
                acknowledge(process, delivery);
            }
        } finally {
            inHand.pop();
        }
    }

    private void acknowledge(InboxProcess process, InHand delivery) {
        for (var message : delivery.messages()) {
            var about = message.about();
            if (partitions.acknowledge(delivery.consumer(), message) && about != null) {
                history.add(process.name(), What.ACKNOWLEDGED, delivery.consumer(), about, "");
            }
        }
    }

    private List<Sent> some(String consumer) {
        var messages = new ArrayList<>(window(partitions.pending(consumer)));
        if (!messages.isEmpty() && chance.strikes(Trouble.REPEATS, 0.2)) {
            addOld(messages);
        }
        if (chance.strikes(Trouble.REORDERING, 0.15)) {
            Collections.shuffle(messages, chance.random());
        }
        return messages;
    }

    /// Some neighbours of one partition, the first ones unless things are out of order.
    private List<Sent> window(List<Sent> pending) {
        if (pending.isEmpty()) {
            return List.of();
        }
        boolean anywhere = chance.strikes(Trouble.REORDERING, 0.2);
        var first = pending.get(anywhere ? chance.below(pending.size()) : 0);
        int size = 1 + chance.below(WINDOW_MAX);
        return pending.stream()
                .filter(message -> message.offset() >= first.offset() && message.isBesides(first))
                .limit(size)
                .toList();
    }

    private void addOld(List<Sent> messages) {
        var first = messages.getFirst();
        partitions.all().stream()
                .filter(message -> message.isBesides(first) && !messages.contains(message))
                .filter(_ -> chance.below(4) == 0)
                .limit(WINDOW_MAX)
                .toList()
                .forEach(message -> messages.add(chance.below(messages.size() + 1), message));
    }

    private static Delivery of(List<Sent> messages) {
        var entries =
                messages.stream()
                        .map(it -> new Delivery.Entry("entry-" + it.offset(), it.data(), it.key()))
                        .toList();
        return new Delivery(messages.getFirst().topic(), entries);
    }
}
