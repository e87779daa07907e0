package com.taskmanager.application.relay;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.EventPublisher;
import com.taskmanager.application.port.Publication;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/// Calls the publisher, tells of it, and says what the answer means for the rows.
record Transport(EventPublisher publisher, RelayObserver observer, InstantSource clock) {

    /// `cause` says why something was left, when something was.
    record Answer(Handover handover, String cause) {}

    /// `rows` of one topic, in key order.
    Answer offer(Topic topic, List<OutboxRow> rows) {
        var publication = publish(topic, events(rows));
        var handover = Handover.of(rows, publication.accepted());
        observer.handedOver(topic, rows.size(), events(handover.done()), clock.instant());
        var trouble = publication.trouble();
        return new Answer(handover, Objects.requireNonNullElse(trouble, "nothing was accepted"));
    }

    /// The port promises not to throw; an adapter that does has not said what it accepted.
    private Publication publish(Topic topic, List<OutboxEvent> events) {
        try {
            return publisher.publish(topic, events);
        } catch (RuntimeException e) {
            return Publication.none(e.toString());
        }
    }

    private static List<OutboxEvent> events(List<OutboxRow> rows) {
        return rows.stream().map(OutboxRow::event).toList();
    }
}
