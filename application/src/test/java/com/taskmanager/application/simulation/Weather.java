package com.taskmanager.application.simulation;

/// Outages, connections that break, and their end.
final class Weather {
    private final Stage stage;
    private final OutboxSide side;
    private final Database consumers;

    Weather(Stage stage, OutboxSide side, Database consumers) {
        this.stage = stage;
        this.side = side;
        this.consumers = consumers;
    }

    void change() {
        switch (stage.chance().below(7)) {
            case 0 -> side.broker().fail(stage.chance().oneOf(Writers.TOPICS));
            case 1 -> outboxOutage();
            case 2 -> consumersOutage();
            case 3 -> breakConnections();
            default -> clearUp();
        }
    }

    void clearUp() {
        side.broker().comeBack();
        boolean known = side.past().admits(null);
        if (known) {
            side.outbox().comeBack();
            consumers.comeBack();
        }
    }

    private void outboxOutage() {
        if (stage.chance().strikes(Trouble.DATABASE_OUTAGES, 0.5)) {
            stage.history().remark("weather", "the writers' database goes down");
            side.writers().rollBackAll();
            side.outbox().goDown();
        }
    }

    private void consumersOutage() {
        if (stage.chance().strikes(Trouble.DATABASE_OUTAGES, 0.5)) {
            stage.history().remark("weather", "the consumers' database goes down");
            consumers.goDown();
        }
    }

    private void breakConnections() {
        if (stage.chance().strikes(Trouble.LOST_CONNECTIONS, 0.7)) {
            stage.history().remark("weather", "all connections break");
            side.outbox().loseConnections();
            consumers.loseConnections();
        }
    }
}
