package com.taskmanager.benchmarks.own;

import com.taskmanager.application.event.IncomingEvent;
import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.ApplyDelivery;
import com.taskmanager.application.inbox.BulkEffect;
import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.Delivery;
import com.taskmanager.application.inbox.DeliveryResult;
import com.taskmanager.application.port.EventPublisher;
import com.taskmanager.application.port.Publication;
import com.taskmanager.benchmarks.contest.Change;
import com.taskmanager.benchmarks.contest.Contestant;
import com.taskmanager.persistence.unit.WritePath;

import org.springframework.jdbc.core.JdbcTemplate;

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
        var rows = new Rows(new JdbcTemplate(pool));
        var consumer = new Consumer("benchmark", true, Set.of(Topic.TASK_EVENTS), rows);
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

    /// A row for each, and one round trip for all of them.
    private record Rows(JdbcTemplate jdbc) implements BulkEffect {
        @Override
        public void apply(IncomingEvent event) {
            applyAll(List.of(event));
        }

        @Override
        public void applyAll(List<IncomingEvent> events) {
            jdbc.batchUpdate(
                    "INSERT INTO effect (event_id, user_id, number) VALUES (?, ?, ?)",
                    events,
                    events.size(),
                    (statement, event) -> {
                        statement.setObject(1, event.id());
                        statement.setString(2, event.stream().user().value());
                        statement.setLong(3, event.place().sequence());
                    });
        }
    }
}
