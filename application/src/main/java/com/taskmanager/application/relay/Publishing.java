package com.taskmanager.application.relay;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.EventPublisher;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Publishes the rows of one batch, topic by topic, and concludes from what came of it: on the
/// topic's breaker, on the size of the next call, on events that seem to be refused.
///
/// The batch's transaction is open meanwhile and the server ends it when it is idle for the
/// publisher's deadline and five seconds: once a topic has taken longer than a second, the others
/// wait for the next batch, which begins with them because their rows are the lowest.
final class Publishing {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int PROBE_ROWS = 50;

    private final Transport transport;
    private final Breakers breakers;
    private final Suspicion suspicion;
    private final BatchSizes sizes = new BatchSizes();
    private final RelayObserver observer;
    private final InstantSource clock;

    Publishing(
            EventPublisher publisher,
            Breakers breakers,
            Suspicion suspicion,
            RelayObserver observer,
            InstantSource clock) {
        this.transport = new Transport(publisher, observer, clock);
        this.breakers = breakers;
        this.suspicion = suspicion;
        this.observer = observer;
        this.clock = clock;
    }

    /// `rows` not empty, of one slot, in key order.
    Handover publish(int slot, List<OutboxRow> rows) {
        var all = Handover.none(List.of());
        var end = clock.instant().plus(PATIENCE);
        for (var group : byTopic(rows).entrySet()) {
            boolean late = clock.instant().isAfter(end);
            var offered = group.getValue();
            all = all.and(late ? Handover.none(offered) : admit(slot, group.getKey(), offered));
        }
        return all;
    }

    /// It is committed that these wait beside the outbox.
    void parked(List<ParkedStream> refused) {
        refused.forEach(stream -> observer.happened(new RelaySignal.Parked(stream)));
    }

    private Handover admit(int slot, Topic topic, List<OutboxRow> rows) {
        if (rows.size() == 1 && suspicion.holds(rows.getFirst().event().stream())) {
            return tryAlone(topic, rows);
        }
        int rowsMax = sizes.rowsMax(slot, topic);
        return switch (breakers.of(topic).admit(clock.instant())) {
            case FREE -> offer(slot, topic, rows, rowsMax);
            case PROBE -> offer(slot, topic, rows, Math.min(rowsMax, PROBE_ROWS));
            case NONE -> Handover.none(rows);
        };
    }

    private Handover offer(int slot, Topic topic, List<OutboxRow> rows, int rowsMax) {
        int size = Math.min(rows.size(), rowsMax);
        return call(slot, topic, rows.subList(0, size)).andLeft(rows.subList(size, rows.size()));
    }

    private Handover call(int slot, Topic topic, List<OutboxRow> rows) {
        var answer = transport.offer(topic, rows);
        return answer.handover().done().isEmpty()
                ? noProgress(slot, topic, answer)
                : progress(slot, topic, answer.handover());
    }

    /// Asks no breaker and speaks against no topic: an event that is refused would keep a topic
    /// that works from being probed by others.
    private Handover tryAlone(Topic topic, List<OutboxRow> rows) {
        var answer = transport.offer(topic, rows);
        var now = clock.instant();
        if (answer.handover().left().isEmpty()) {
            suspicion.accepted(topic, rows, now);
            recovered(topic, breakers.of(topic).close());
            return answer.handover();
        }
        var event = rows.getFirst().event();
        return suspicion.refused(event.stream(), now)
                ? answer.handover()
                        .refusing(
                                new ParkedStream(event.stream(), event.sequence(), answer.cause()))
                : answer.handover();
    }

    /// Some progress is no trouble of the topic. None at all is, whatever was accepted out of turn.
    private Handover progress(int slot, Topic topic, Handover handover) {
        var now = clock.instant();
        recovered(topic, breakers.of(topic).succeeded());
        sizes.succeeded(slot, topic);
        suspicion.accepted(topic, handover.done(), now);
        suspicion.left(handover.headsLeft(), now);
        return handover;
    }

    private Handover noProgress(int slot, Topic topic, Transport.Answer answer) {
        var now = clock.instant();
        var left = answer.handover().left();
        failed(topic, answer.cause(), now);
        sizes.failed(slot, topic, left.size());
        if (left.size() == 1) {
            suspicion.left(left, now);
        }
        return answer.handover();
    }

    private void recovered(Topic topic, boolean news) {
        if (news) {
            observer.happened(new RelaySignal.Recovered(topic));
        }
    }

    private void failed(Topic topic, String cause, Instant now) {
        var pause = breakers.of(topic).failed(now);
        if (pause.isPositive()) {
            observer.happened(new RelaySignal.Blocked(topic, cause, pause));
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
}
