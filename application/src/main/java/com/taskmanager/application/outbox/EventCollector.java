package com.taskmanager.application.outbox;

import com.taskmanager.application.event.EventDraft;
import com.taskmanager.application.event.Origin;
import com.taskmanager.application.event.PendingEvent;
import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.EventFormat;
import com.taskmanager.application.port.EventTooLarge;
import com.taskmanager.application.port.Ids;
import com.taskmanager.application.port.Outbox;
import com.taskmanager.domain.task.TaskEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The events of one unit of work, from happening to outbox row. A unit of work owns one: it marks
/// at savepoints, rolls back to marks, and flushes once, just before it commits.
///
/// Events are written when they happen, so that one that is too large is refused at once, and
/// numbered last, so that the counters of all users are locked as briefly as possible.
public final class EventCollector {
    /// What the transport takes: Kafka's default for a message is 1 MiB with its headers.
    public static final int BYTES_MAX = 1_000_000;

    private final Ids ids;
    private final EventFormat format;
    private final Outbox outbox;
    private final List<EventDraft> drafts = new ArrayList<>();

    public EventCollector(Ids ids, EventFormat format, Outbox outbox) {
        this.ids = ids;
        this.format = format;
        this.outbox = outbox;
    }

    /// One event for each topic that tells of it: the life cycle, and the live update.
    public void record(Origin origin, TaskEvent event) {
        collect(new PendingEvent(ids.next(), Topic.TASK_EVENTS, event, origin));
        collect(new PendingEvent(ids.next(), Topic.TASK_UPDATES, event, origin));
    }

    public int mark() {
        return drafts.size();
    }

    public void rollBackTo(int mark) {
        drafts.subList(mark, drafts.size()).clear();
    }

    /// Numbers and appends everything collected. Answers the slots that have something new.
    public Set<Integer> flush() {
        if (drafts.isEmpty()) {
            return Set.of();
        }
        outbox.append(List.copyOf(drafts));
        var slots = new TreeSet<Integer>();
        drafts.forEach(draft -> slots.add(Slots.of(draft.stream().user())));
        return slots;
    }

    private void collect(PendingEvent event) {
        var draft = format.write(event);
        int bytes = draft.data().sizeMax();
        if (bytes > BYTES_MAX) {
            throw new EventTooLarge(event.topic().name(), bytes, BYTES_MAX);
        }
        drafts.add(draft);
    }
}
