package com.taskmanager.application.testing;

import static com.taskmanager.application.testing.InMemoryWorld.NOON;
import static com.taskmanager.application.testing.Samples.ORIGIN;
import static com.taskmanager.application.testing.Samples.task;

import com.taskmanager.application.event.EventDraft;
import com.taskmanager.application.event.PendingEvent;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.domain.task.TaskEvent;
import com.taskmanager.domain.task.TaskId;

import java.util.UUID;

/// Events without a number, each new.
public final class Drafts {
    private Drafts() {}

    public static EventDraft on(StreamId stream) {
        var created =
                new TaskEvent.TaskCreated(task(stream.user(), new TaskId(7), "A draft"), NOON);
        return new PlainEventFormat()
                .write(new PendingEvent(UUID.randomUUID(), stream.topic(), created, ORIGIN));
    }
}
