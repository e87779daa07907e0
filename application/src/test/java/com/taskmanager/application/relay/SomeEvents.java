package com.taskmanager.application.relay;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.domain.user.UserId;

import java.time.Instant;
import java.util.UUID;

/// Events of which only place and size matter here; the same place is the same event.
public final class SomeEvents {
    public static final UserId ALICE = new UserId("alice");
    public static final UserId BOB = new UserId("bob");

    /// Shares a slot with [#ALICE].
    public static final UserId WILL = new UserId("will");

    public static final Topic TASKS = Topic.TASK_EVENTS;
    public static final Topic UPDATES = Topic.TASK_UPDATES;
    public static final Instant NOON = Instant.parse("2027-01-31T12:00:00Z");

    private SomeEvents() {}

    public static OutboxEvent event(UserId user, long sequence) {
        return event(user, TASKS, sequence);
    }

    public static OutboxEvent event(UserId user, Topic topic, long sequence) {
        return event(user, topic, sequence, 4);
    }

    public static OutboxEvent event(UserId user, Topic topic, long sequence, int bytes) {
        var stream = new StreamId(user, topic);
        var id = new UUID(stream.hashCode(), sequence);
        return new OutboxEvent(id, stream, sequence, NOON, EventData.of(new byte[bytes]));
    }
}
