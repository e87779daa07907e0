package com.taskmanager.application.relay;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.EventPublisher;
import com.taskmanager.application.port.Publication;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Publishes the rows of one batch, topic by topic.
///
/// The batch's transaction is open meanwhile and the server ends it when it is idle for the
/// publisher's deadline and five seconds: once a topic has taken longer than a second, the others
/// wait for the next batch, which begins with them because their rows are the lowest.
final class Publishing {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int PROBE_ROWS = 50;

    private final EventPublisher publisher;
    private final Breakers breakers;
    private final RelayObserver observer;
    private final InstantSource clock;

    Publishing(
            EventPublisher publisher,
            Breakers breakers,
            RelayObserver observer,
            InstantSource clock) {
        this.publisher = publisher;
        this.breakers = breakers;
        this.observer = observer;
        this.clock = clock;
    }

    /// `rows` not empty, in key order.
    Handover publish(List<OutboxRow> rows) {
        var done = new ArrayList<OutboxRow>(rows.size());
        var left = new ArrayList<OutboxRow>();
        var end = clock.instant().plus(PATIENCE);
        for (var group : byTopic(rows).entrySet()) {
            var handover = publish(group.getKey(), group.getValue(), end);
            done.addAll(handover.done());
            left.addAll(handover.left());
        }
        return new Handover(done, left);
    }

    private Handover publish(Topic topic, List<OutboxRow> rows, Instant end) {
        var now = clock.instant();
        if (now.isAfter(end)) {
            return Handover.none(rows);
        }
        var breaker = breakers.of(topic);
        return switch (breaker.admit(now)) {
            case FREE -> publish(topic, rows, breaker);
            case PROBE -> probe(topic, rows, breaker);
            case NONE -> Handover.none(rows);
        };
    }

    private Handover probe(Topic topic, List<OutboxRow> rows, Breaker breaker) {
        int size = Math.min(rows.size(), PROBE_ROWS);
        return publish(topic, rows.subList(0, size), breaker)
                .andLeft(rows.subList(size, rows.size()));
    }

    private Handover publish(Topic topic, List<OutboxRow> rows, Breaker breaker) {
        var publication = ask(topic, events(rows));
        var handover = Handover.of(rows, publication.accepted());
        conclude(topic, breaker, publication, handover);
        return handover;
    }

    /// The port promises not to throw; an adapter that does has not said what it accepted.
    private Publication ask(Topic topic, List<OutboxEvent> events) {
        try {
            return publisher.publish(topic, events);
        } catch (RuntimeException e) {
            return Publication.none(e.toString());
        }
    }

    /// Some progress is no trouble of the topic. None at all is, whatever was accepted out of turn.
    private void conclude(
            Topic topic, Breaker breaker, Publication publication, Handover handover) {
        var now = clock.instant();
        int offered = handover.done().size() + handover.left().size();
        observer.handedOver(topic, offered, events(handover.done()), now);
        if (!handover.done().isEmpty()) {
            closed(topic, breaker);
        } else {
            var cause = Objects.requireNonNullElse(publication.trouble(), "nothing was accepted");
            failed(topic, breaker, cause, now);
        }
    }

    private void closed(Topic topic, Breaker breaker) {
        if (breaker.succeeded()) {
            observer.recovered(topic);
        }
    }

    private void failed(Topic topic, Breaker breaker, String cause, Instant now) {
        var pause = breaker.failed(now);
        if (pause.isPositive()) {
            observer.blocked(topic, cause, pause);
        }
    }

    private static Map<Topic, List<OutboxRow>> byTopic(List<OutboxRow> rows) {
        var groups = new LinkedHashMap<Topic, List<OutboxRow>>();
        for (var row : rows) {
            var topic = row.event().stream().topic();
            groups.computeIfAbsent(topic, _ -> new ArrayList<>()).add(row);
        }
        return groups;
    }

    private static List<OutboxEvent> events(List<OutboxRow> rows) {
        return rows.stream().map(OutboxRow::event).toList();
    }
}
