package com.taskmanager.benchmarks.real;

import com.taskmanager.application.event.IncomingEvent;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.ApplyDelivery;
import com.taskmanager.application.inbox.BulkEffect;
import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.DeliveryResult;
import com.taskmanager.application.inbox.EventEffect;
import com.taskmanager.benchmarks.contest.Change;
import com.taskmanager.benchmarks.contest.DurablePostgres;
import com.taskmanager.benchmarks.own.Inboxes;
import com.taskmanager.benchmarks.own.WriteSide;
import com.taskmanager.dapr.delivery.Delivery;
import com.taskmanager.dapr.delivery.DeliveryReader;

import org.springframework.jdbc.core.JdbcTemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/// The program's inbox behind HTTP, for an ordered consumer whose effect is a row. An event has
/// arrived when the transaction of its effect has been committed.
record InboxDoor(ApplyDelivery apply, String name, JdbcTemplate jdbc, Arrivals arrivals)
        implements Door {
    private static final int CONNECTIONS = 8;
    private static final RandomGenerator RANDOM = () -> ThreadLocalRandom.current().nextLong();

    static Door of(DurablePostgres.Database database, String name, Arrivals arrivals) {
        var side = new WriteSide(database, CONNECTIONS, _ -> {});
        var inbox = Inboxes.of(side.pool(), side.path());
        var door =
                new InboxDoor(inbox.applyDelivery(), name, new JdbcTemplate(side.pool()), arrivals);
        // what came too early, and what failed
        Thread.ofPlatform().daemon().start(inbox.readyWorker(door.late(), RANDOM));
        Thread.ofPlatform().daemon().start(inbox.retryWorker(door.late(), RANDOM));
        return door;
    }

    /// Of what a delivery did not bring to its end: noted a little too early, before the commit.
    private Consumer late() {
        return consumer(
                new Rows(
                        events -> {
                            write(events);
                            note(events);
                        }));
    }

    private Consumer consumer(EventEffect effect) {
        return new Consumer(name, true, Set.of(Topic.TASK_EVENTS), effect);
    }

    @Override
    public Optional<byte[]> deliver(byte[] body) {
        var delivery = DeliveryReader.read(body);
        var applied = new ArrayList<IncomingEvent>();
        var consumer =
                consumer(
                        new Rows(
                                events -> {
                                    write(events);
                                    applied.addAll(events);
                                }));
        return switch (apply.apply(consumer, forInbox(delivery))) {
            case DeliveryResult.NotReady(var reason) -> {
                System.err.println("not ready: " + reason);
                yield Optional.empty();
            }
            case DeliveryResult.Answered(var entries) -> {
                note(applied);
                yield Optional.of(answer(delivery, entries));
            }
        };
    }

    /// What was rolled back and written again is noted once: the first time counts.
    private void note(List<IncomingEvent> applied) {
        long now = System.nanoTime();
        applied.forEach(event -> arrivals.add(user(event), event.place().sequence(), now));
    }

    private void write(List<IncomingEvent> events) {
        jdbc.batchUpdate(
                Effect.INSERT,
                events,
                events.size(),
                (statement, event) -> {
                    statement.setString(1, name);
                    statement.setString(2, event.stream().user().value());
                    statement.setLong(3, event.place().sequence());
                });
    }

    /// A row for each, and one round trip for all of them.
    private record Rows(java.util.function.Consumer<List<IncomingEvent>> rows)
            implements BulkEffect {
        @Override
        public void apply(IncomingEvent event) {
            rows.accept(List.of(event));
        }

        @Override
        public void applyAll(List<IncomingEvent> events) {
            rows.accept(events);
        }
    }

    private static int user(IncomingEvent event) {
        return Change.userOf(event.stream().user().value());
    }

    private static com.taskmanager.application.inbox.Delivery forInbox(Delivery delivery) {
        return new com.taskmanager.application.inbox.Delivery(
                Topic.TASK_EVENTS,
                delivery.entries().stream()
                        .map(
                                it ->
                                        new com.taskmanager.application.inbox.Delivery.Entry(
                                                it.id(), it.event(), it.key()))
                        .toList());
    }

    private static byte[] answer(Delivery delivery, List<DeliveryResult.EntryAnswer> entries) {
        var statuses = entries.iterator();
        return delivery.answer(_ -> Delivery.Status.valueOf(statuses.next().status().name()));
    }
}
