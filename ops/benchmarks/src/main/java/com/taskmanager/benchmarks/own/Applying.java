package com.taskmanager.benchmarks.own;

import com.taskmanager.application.event.IncomingEvent;
import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.ApplyDelivery;
import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.Delivery;
import com.taskmanager.application.inbox.DeliveryResult;
import com.taskmanager.application.port.EventPublisher;
import com.taskmanager.application.port.Publication;
import com.taskmanager.benchmarks.contest.Change;
import com.taskmanager.benchmarks.contest.Contestant;
import com.taskmanager.persistence.unit.WritePath;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

/// A transport inside the process, to one ordered consumer with inbox whose effect is a row. Counts
/// what the inbox answered for: what it committed.
record Applying(ApplyDelivery apply, Consumer consumer, Contestant.Handler handler)
        implements EventPublisher {
    static final String CREATE =
            """
            CREATE TABLE effect (
                event_id uuid   PRIMARY KEY,
                user_id  text   NOT NULL,
                number   bigint NOT NULL)
            """;

    static Applying of(DataSource pool, WritePath path, Contestant.Handler handler) {
        var jdbc = JdbcClient.create(pool);
        var consumer =
                new Consumer(
                        "benchmark", true, Set.of(Topic.TASK_EVENTS), event -> write(jdbc, event));
        return new Applying(Inboxes.of(pool, path).applyDelivery(), consumer, handler);
    }

    @Override
    public Publication publish(Topic topic, List<OutboxEvent> events) {
        if (!consumer.topics().contains(topic)) {
            return Publication.all(events);
        }
        var delivery = new Delivery(topic, events.stream().map(Applying::entry).toList());
        return switch (apply.apply(consumer, delivery)) {
            case DeliveryResult.NotReady(var reason) -> Publication.none(reason);
            case DeliveryResult.Answered _ -> {
                events.forEach(
                        event ->
                                handler.handle(
                                        Change.userOf(event.stream().user().value()),
                                        event.sequence()));
                yield Publication.all(events);
            }
        };
    }

    private static Delivery.Entry entry(OutboxEvent event) {
        return new Delivery.Entry(
                event.id().toString(), event.data(), event.stream().user().value());
    }

    private static void write(JdbcClient jdbc, IncomingEvent event) {
        jdbc.sql("INSERT INTO effect (event_id, user_id, number) VALUES (:id, :user, :number)")
                .param("id", event.id())
                .param("user", event.stream().user().value())
                .param("number", event.place().sequence())
                .update();
    }
}
