package com.taskmanager.application.outbox;

import static java.util.Objects.requireNonNull;

import com.taskmanager.application.event.Origin;
import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.PendingEvent;
import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.StreamPlace;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.EventFormat;
import com.taskmanager.application.port.EventTooLarge;
import com.taskmanager.application.port.Ids;
import com.taskmanager.application.port.Outbox;
import com.taskmanager.application.port.Streams;
import com.taskmanager.domain.task.TaskEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The events of one unit of work, from happening to outbox row. A unit of work owns one: it marks
/// at savepoints, rolls back to marks, and flushes once, just before it commits.
///
/// Numbers are drawn last, in stream order, so that the counters of all users are locked as briefly
/// as possible and always in the same order.
public final class EventCollector {
    /// What the transport takes: Kafka's default for a message is 1 MiB with its headers.
    public static final int BYTES_MAX = 1_000_000;

    private static final StreamPlace ANY_PLACE = new StreamPlace(1, 1);

    private final Ids ids;
    private final EventFormat format;
    private final Streams streams;
    private final Outbox outbox;
    private final List<PendingEvent> pending = new ArrayList<>();

    public EventCollector(Ids ids, EventFormat format, Streams streams, Outbox outbox) {
        this.ids = ids;
        this.format = format;
        this.streams = streams;
        this.outbox = outbox;
    }

    /// One pending event for each topic that tells of it: the life cycle, and the live update.
    public void record(Origin origin, TaskEvent event) {
        collect(new PendingEvent(ids.next(), Topic.TASK_EVENTS, event, origin));
        collect(new PendingEvent(ids.next(), Topic.TASK_UPDATES, event, origin));
    }

    public int mark() {
        return pending.size();
    }

    public void rollBackTo(int mark) {
        pending.subList(mark, pending.size()).clear();
    }

    /// Numbers, writes and appends everything collected. Answers the slots that have something new.
    public Set<Integer> flush() {
        if (pending.isEmpty()) {
            return Set.of();
        }
        var places = new TreeMap<>(streams.draw(counts()));
        outbox.append(pending.stream().map(event -> write(event, places)).toList());
        return slots();
    }

    /// Sequences are written with all their digits, so a size does not change with its number.
    private void collect(PendingEvent event) {
        int bytes = format.write(event, ANY_PLACE).data().size();
        if (bytes > BYTES_MAX) {
            throw new EventTooLarge(event.topic().name(), bytes, BYTES_MAX);
        }
        pending.add(event);
    }

    private SortedMap<StreamId, Integer> counts() {
        var counts = new TreeMap<StreamId, Integer>();
        pending.forEach(event -> counts.merge(event.stream(), 1, Integer::sum));
        return counts;
    }

    private OutboxEvent write(PendingEvent event, SortedMap<StreamId, StreamPlace> places) {
        var place = requireNonNull(places.get(event.stream()), "no number was drawn");
        places.put(event.stream(), new StreamPlace(place.sequence() + 1, place.epoch()));
        return format.write(event, place);
    }

    private Set<Integer> slots() {
        var slots = new TreeSet<Integer>();
        pending.forEach(event -> slots.add(Slots.of(event.stream().user())));
        return slots;
    }
}
