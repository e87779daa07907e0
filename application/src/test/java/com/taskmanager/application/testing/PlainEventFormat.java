package com.taskmanager.application.testing;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.PendingEvent;
import com.taskmanager.application.event.StreamPlace;
import com.taskmanager.application.port.EventFormat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Words instead of JSON: `task-events alice 00000000000000000001 TaskCreated Water the plants`.
public final class PlainEventFormat implements EventFormat {
    @Override
    public OutboxEvent write(PendingEvent event, StreamPlace place) {
        var words =
                "%s %s %020d %s %s"
                        .formatted(
                                event.topic(),
                                event.stream().user(),
                                place.sequence(),
                                event.content().getClass().getSimpleName(),
                                event.content().task().details().title().text());
        return new OutboxEvent(
                event.id(),
                event.stream(),
                place.sequence(),
                metadata(event),
                EventData.of(words.getBytes(StandardCharsets.UTF_8)));
    }

    private static OutboxEvent.Metadata metadata(PendingEvent event) {
        var content = event.content();
        return new OutboxEvent.Metadata(
                content.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                "task/" + content.task().id().value(),
                content.at(),
                event.origin().correlationId(),
                event.origin().causationId(),
                event.origin().traceparent());
    }
}
