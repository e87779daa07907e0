package com.taskmanager.application.simulation;

import com.taskmanager.application.inbox.ApplyDelivery;
import com.taskmanager.application.inbox.Care;
import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.Delivery;
import com.taskmanager.application.inbox.DeliveryResult;
import com.taskmanager.application.inbox.Inbox;
import com.taskmanager.application.inbox.InboxWorker;
import com.taskmanager.application.inbox.Run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// The real inbox with all consumers, in a process that is started anew whenever it dies.
final class InboxProcess {
    private static final Duration START = Duration.ofMillis(500);

    private final String name;
    private final Stage stage;
    private final InboxSide side;
    private Hand hand;
    private Care care;
    private Map<String, Hosted> consumers;
    private int starts;

    private record Hosted(
            Reader reader,
            Consumer consumer,
            ApplyDelivery delivery,
            InboxWorker ready,
            InboxWorker retry) {}

    InboxProcess(String name, Stage stage, InboxSide side) {
        this.name = name;
        this.stage = stage;
        this.side = side;
        this.hand = hand();
        this.care = care();
        this.consumers = started();
    }

    String name() {
        return name;
    }

    DeliveryResult take(String consumer, Delivery delivery) {
        try {
            var hosted = hosted(consumer);
            return hosted.delivery().apply(hosted.consumer(), delivery);
        } catch (ProcessDied _) {
            return new DeliveryResult.NotReady("it died");
        } finally {
            startIfDead();
        }
    }

    void takeUp(String consumer) {
        work(consumer, Hosted::ready);
    }

    void retry(String consumer) {
        work(consumer, Hosted::retry);
    }

    private void work(String consumer, Function<Hosted, InboxWorker> worker) {
        try {
            care.refresh();
            stage.tampering().beforeWork(hosted(consumer).reader(), side);
            worker.apply(hosted(consumer)).step();
        } finally {
            startIfDead();
        }
    }

    /// A worker's thread lets nothing through that befalls it, not even its death.
    private void startIfDead() {
        if (stage.crossroads().hasDied(name)) {
            hand.accuse();
            stage.clock().advance(START);
            hand = hand();
            care = care();
            consumers = started();
        }
    }

    private Hand hand() {
        return new Hand(name, stage.tampering().hand(side.runs()), stage);
    }

    private Care care() {
        var run = new Run(name, new UUID(name.hashCode(), ++starts));
        var begun =
                new Care(
                        stage.tampering().runs(side.runs()),
                        hand,
                        run,
                        stage.clock(),
                        stage.tampering().turn(new Turn()));
        begun.begin(side.readers().stream().map(Reader::name).toList());
        return begun;
    }

    private Hosted hosted(String consumer) {
        var hosted = consumers.get(consumer);
        if (hosted == null) {
            throw new IllegalArgumentException(consumer);
        }
        return hosted;
    }

    private Map<String, Hosted> started() {
        var ports = new InboxPorts(name, stage, side);
        var inbox = ports.inbox(care);
        var hosted = new LinkedHashMap<String, Hosted>();
        side.readers().forEach(it -> hosted.put(it.name(), hosted(inbox, ports, it)));
        return hosted;
    }

    private Hosted hosted(Inbox inbox, InboxPorts ports, Reader reader) {
        var consumer =
                new Consumer(
                        reader.name(),
                        stage.tampering().ordered(reader),
                        Set.copyOf(Writers.TOPICS),
                        ports.effect(reader));
        return new Hosted(
                reader,
                consumer,
                ports.delivery(inbox),
                inbox.readyWorker(consumer, random()),
                inbox.retryWorker(consumer, random()));
    }

    private Random random() {
        return new Random(stage.chance().random().nextLong());
    }
}
