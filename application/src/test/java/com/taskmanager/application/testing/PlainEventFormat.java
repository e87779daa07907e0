package com.taskmanager.application.testing;

import com.taskmanager.application.event.EventDraft;
import com.taskmanager.application.event.NumberedData;
import com.taskmanager.application.event.Origin;
import com.taskmanager.application.event.PendingEvent;
import com.taskmanager.application.port.EventFormat;

import java.nio.charset.StandardCharsets;

/// Words instead of JSON: `task-events alice 00000000000000000001 1 TaskCreated Water the plants`,
/// and `since` which event of which request when it was caused by one.
public final class PlainEventFormat implements EventFormat {
    @Override
    public EventDraft write(PendingEvent event) {
        var content = event.content();
        var before = "%s %s ".formatted(event.topic(), event.stream().user());
        var after =
                " %s %s%s"
                        .formatted(
                                content.getClass().getSimpleName(),
                                content.task().details().title().text(),
                                cause(event.origin()));
        return new EventDraft(
                event.id(),
                event.stream(),
                content.at(),
                NumberedData.of(bytes(before), bytes(" "), bytes(after)));
    }

    private static String cause(Origin origin) {
        return origin.causationId() == null
                ? ""
                : " since %s of %s".formatted(origin.causationId(), origin.correlationId());
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
