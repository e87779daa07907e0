package com.taskmanager.application.simulation;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.Publication;
import com.taskmanager.application.port.RelayWakes;
import com.taskmanager.application.relay.OutboxSurvey;
import com.taskmanager.application.relay.Relay;
import com.taskmanager.application.relay.RelayPace;
import com.taskmanager.application.relay.RelayPorts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// The real relay, in a process that is started anew whenever it dies.
final class RelayProcess {
    /// A run takes a minute or two of its clock.
    private static final RelayPace PACE =
            RelayPace.USUAL.parkingAfter(Duration.ofSeconds(1)).gatheringFor(Duration.ofMillis(20));

    private final String name;
    private final Stage stage;
    private final OutboxSide side;
    private Relay relay;

    RelayProcess(String name, Stage stage, OutboxSide side) {
        this.name = name;
        this.stage = stage;
        this.side = side;
        this.relay = started();
    }

    /// Answers when there will be more to do.
    Instant step() {
        try {
            return relay.step();
        } catch (ProcessDied _) {
            relay = started();
            return stage.clock().instant();
        }
    }

    RelayWakes wakes() {
        return stage.tampering().wakes(slots -> relay.wakes().wake(slots));
    }

    private Relay started() {
        var crossed = new Crossed(stage.crossroads(), name);
        var tampering = stage.tampering();
        var slots = tampering.slots(side.outbox(), side);
        var ports =
                new RelayPorts(
                        new CrossedSlots(slots, crossed, side.watch()),
                        crossed.port(OutboxSurvey.class, tampering.survey(side.outbox())),
                        tampering.publisher(this::publish),
                        new RelayRemarks(name, stage.history()));
        return new Relay(
                ports, PACE, stage.clock(), new Random(stage.chance().random().nextLong()));
    }

    /// While a publish is on its way its connection may break, and others take the slot.
    private Publication publish(Topic topic, List<OutboxEvent> events) {
        stage.crossroads().passInDanger(name);
        if (stage.chance().strikes(Trouble.LOST_CONNECTIONS, 0.05)) {
            stage.history().remark(name, "loses its connection while it publishes");
            side.outbox().loseConnections();
            stage.crossroads().passInDanger(name);
        }
        var publication = side.broker().publish(name, topic, events);
        stage.crossroads().passInDanger(name);
        return publication;
    }
}
