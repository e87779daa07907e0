package com.taskmanager.persistence.inbox;

import static com.taskmanager.application.inbox.PlainEvents.TOPIC;

import com.taskmanager.application.event.IncomingEvent;
import com.taskmanager.application.inbox.Care;
import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.DeliveryResult;
import com.taskmanager.application.inbox.Inbox;
import com.taskmanager.application.inbox.PlainEvents;
import com.taskmanager.application.inbox.Run;
import com.taskmanager.persistence.testing.PostgresWorld;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A process with one consumer, which gets a delivery and dies when it comes to alice's second
/// event. Arguments: the database's url, user and password. Ends with 0 when the delivery is taken.
final class DyingConsumer {
    static final String NAME = "test";

    private DyingConsumer() {}

    public static void main(String[] database) {
        try (var pool = pool(database)) {
            var world = new PostgresWorld(pool);
            var tables = new JdbcInbox(pool, world.writePath());
            var run = new Run("here", UUID.randomUUID());
            var care = new Care(tables.runs(), tables.runs(), run, InstantSource.system());
            care.begin(List.of(NAME));
            if (deliver(world, tables, care)) {
                care.end();
                return;
            }
        }
        System.exit(1);
    }

    private static boolean deliver(PostgresWorld world, JdbcInbox tables, Care care) {
        var inbox =
                new Inbox(
                        new Inbox.Transactions(world.unitOfWork(), world.locks(), tables.entry()),
                        tables.besideCounters(),
                        new Inbox.Surroundings(_ -> null, (_, _) -> {}, world.clock()),
                        new PlainEvents(),
                        care);
        var consumer = new Consumer(NAME, true, Set.of(TOPIC), event -> effect(world, event));
        var delivery = PlainEvents.delivery("alice 1", "alice 2", "alice 3", "bob 1");
        return inbox.applyDelivery().apply(consumer, delivery) instanceof DeliveryResult.Answered;
    }

    private static void effect(PostgresWorld world, IncomingEvent event) {
        var name = event.stream().user() + " " + event.place().sequence();
        world.jdbc().sql("INSERT INTO note (text) VALUES (:name)").param("name", name).update();
        if (name.equals("alice 2")) {
            Runtime.getRuntime().halt(DeadlyEventTest.DEAD);
        }
    }

    private static HikariDataSource pool(String[] database) {
        var config = new HikariConfig();
        config.setJdbcUrl(database[0]);
        config.setUsername(database[1]);
        config.setPassword(database[2]);
        config.setMaximumPoolSize(3);
        return new HikariDataSource(config);
    }
}
