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
import java.util.stream.Collectors;

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
    private final List<Topic> topics;
    private final List<EventDraft> drafts = new ArrayList<>();

    /// For the life cycle, and the live update.
    public EventCollector(Ids ids, EventFormat format, Outbox outbox) {
        this(ids, format, outbox, List.of(Topic.TASK_EVENTS, Topic.TASK_UPDATES));
    }

    public EventCollector(Ids ids, EventFormat format, Outbox outbox, List<Topic> topics) {
        this.ids = ids;
        this.format = format;
        this.outbox = outbox;
        this.topics = topics;
    }

    /// One event for each topic that tells of it.
    public void record(Origin origin, TaskEvent event) {
        topics.forEach(topic -> collect(new PendingEvent(ids.next(), topic, event, origin)));
    }

    public int mark() {
        return drafts.size();
    }

    public void rollBackTo(int mark) {
        drafts.subList(mark, drafts.size()).clear();
    }

    public boolean isEmpty() {
        return drafts.isEmpty();
    }

    /// Numbers and appends everything collected.
    public void flush() {
        if (!drafts.isEmpty()) {
            outbox.append(List.copyOf(drafts));
        }
    }

    /// Those that have something new when the unit of work is committed.
    public Set<Integer> slots() {
        return drafts.stream()
                .map(draft -> Slots.of(draft.stream().user()))
                .collect(Collectors.toCollection(TreeSet::new));
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
