package com.taskmanager.application.simulation;

import com.taskmanager.application.event.StreamId;

import java.time.Duration;
import java.util.List;

/// What may happen next, one action of one of those concerned.
final class Cluster {
    private static final int ROUNDS = 9;

    private final Stage stage;
    private final OutboxSide source;
    private final InboxSide target;
    private final Deliveries deliveries;
    private final Weather weather;
    private final Backups backups;
    private final Operators operators;
    private final Attendants attendants;
    private final List<RelayProcess> relays;
    private final List<InboxProcess> inboxes;

    Cluster(Stage stage, OutboxSide source, InboxSide target, Partitions partitions) {
        this.stage = stage;
        this.target = target;
        this.source = source;
        this.deliveries = new Deliveries(stage.chance(), stage.history(), partitions);
        this.weather = new Weather(stage, source, target.database());
        this.operators = new Operators(stage, source, target.fates());
        this.attendants = new Attendants(stage, target, target.fates());
        this.backups = new Backups(stage, source, target, partitions);
        this.relays =
                List.of(
                        new RelayProcess("relay-1", stage, source),
                        new RelayProcess("relay-2", stage, source));
        this.inboxes =
                List.of(
                        new InboxProcess("inbox-1", stage, target),
                        new InboxProcess("inbox-2", stage, target));
    }

    List<RelayProcess> relays() {
        return relays;
    }

    List<InboxProcess> inboxes() {
        return inboxes;
    }

    Deliveries deliveries() {
        return deliveries;
    }

    Weather weather() {
        return weather;
    }

    Operators operators() {
        return operators;
    }

    Attendants attendants() {
        return attendants;
    }

    void somethingHappens() {
        switch (stage.chance().below(40)) {
            case 0, 1, 2, 3 -> source.writers().begin();
            case 4, 5, 6, 7 -> source.writers().end(relay().wakes());
            case 8, 9, 10, 11, 12 -> relay().step();
            case 13, 14, 15, 16, 17, 18 -> deliveries.deliverSome(inbox(), consumer());
            case 19 -> deliveries.deliverAgain(inbox());
            case 20, 21 -> inbox().takeUp(consumer());
            case 22 -> inbox().retry(consumer());
            case 23, 24 -> pass(Duration.ofMillis(stage.chance().below(150)));
            case 25 -> pass(Duration.ofMillis(stage.chance().below(lateness())));
            case 26 -> source.broker().landOne();
            case 27 -> source.broker().forge(stream(), 1_000);
            case 28, 29, 39 -> operators.act();
            case 35, 36 -> attendants.act();
            case 37, 38 -> backups.act();
            case 30, 31 -> stretch();
            case 32, 33 -> weather.change();
            default -> weather.clearUp();
        }
    }

    /// Some seconds as on any other day: small transactions, and everybody has a turn now and then.
    private void stretch() {
        if (!stage.crossroads().isAtRest()) {
            return;
        }
        for (int round = 0; round < ROUNDS; round++) {
            source.writers().begin();
            source.writers().end(relay().wakes());
            relays.forEach(RelayProcess::step);
            target.readers().forEach(reader -> deliveries.deliverSome(inbox(), reader.name()));
            pass(Duration.ofMillis(stage.chance().below(260)));
        }
    }

    private int lateness() {
        return stage.chance().strikes(Trouble.LATE_COMMITS, 0.3) ? 5_000 : 800;
    }

    private void pass(Duration time) {
        stage.clock().advance(time);
    }

    private RelayProcess relay() {
        return stage.chance().oneOf(relays);
    }

    private InboxProcess inbox() {
        return stage.chance().oneOf(inboxes);
    }

    private String consumer() {
        return stage.chance().oneOf(target.readers()).name();
    }

    private StreamId stream() {
        return new StreamId(
                stage.chance().oneOf(Writers.USERS), stage.chance().oneOf(Writers.TOPICS));
    }
}
