package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.Delivery.Entry;
import com.taskmanager.application.inbox.DeliveryResult.EntryAnswer;
import com.taskmanager.application.inbox.DeliveryResult.Status;
import com.taskmanager.application.port.EventReading;
import com.taskmanager.application.port.ReadEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Delivered entries, read: events with a number, what nobody can read, and what to answer once
/// both are in the inbox's hands.
record Intake(List<Arrival> arrivals, List<DeadLetter> unreadable, List<EntryAnswer> answers) {

    static Intake read(Topic topic, List<Entry> entries, EventReading reading) {
        var intake = new Intake(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var entry : entries) {
            var read = reading.read(topic, entry.data(), entry.key());
            intake.answers.add(new EntryAnswer(entry.entryId(), intake.add(topic, entry, read)));
        }
        return intake;
    }

    SortedSet<StreamId> streams() {
        return arrivals.stream()
                .map(Arrival::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Each event alone, in the order of the numbers; what nobody can read comes first.
    List<Intake> singles() {
        var singles = new ArrayList<Intake>();
        if (!unreadable.isEmpty()) {
            singles.add(new Intake(List.of(), unreadable, List.of()));
        }
        Arrival.sorted(arrivals)
                .forEach(one -> singles.add(new Intake(List.of(one), List.of(), List.of())));
        return singles;
    }

    private Status add(Topic topic, Entry entry, ReadEvent read) {
        return switch (read) {
            case ReadEvent.Understood(var event) -> add(Arrival.delivered(event));
            case ReadEvent.Numbered event -> add(Arrival.delivered(event));
            case ReadEvent.Unreadable unreadable -> {
                this.unreadable.add(
                        DeadLetter.unreadable(topic, unreadable, on(topic, entry.place())));
                yield Status.DROP;
            }
        };
    }

    /// A place on another topic is none that was told by the transport.
    private static @Nullable TransportPlace on(Topic topic, @Nullable TransportPlace place) {
        return place == null || !place.topic().equals(topic) ? null : place;
    }

    private Status add(Arrival arrival) {
        arrivals.add(arrival);
        return Status.SUCCESS;
    }
}
