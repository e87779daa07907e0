package com.taskmanager.application.testing;

import com.taskmanager.application.event.EventDraft;
import com.taskmanager.application.event.NumberedData;
import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.PendingEvent;
import com.taskmanager.application.port.EventFormat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Words instead of JSON: `task-events alice 00000000000000000001 1 TaskCreated Water the plants`.
public final class PlainEventFormat implements EventFormat {
    @Override
    public EventDraft write(PendingEvent event) {
        var content = event.content();
        var before = "%s %s ".formatted(event.topic(), event.stream().user());
        var after =
                " %s %s"
                        .formatted(
                                content.getClass().getSimpleName(),
                                content.task().details().title().text());
        return new EventDraft(
                event.id(),
                event.stream(),
                metadata(event),
                NumberedData.of(bytes(before), bytes(" "), bytes(after)));
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
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
