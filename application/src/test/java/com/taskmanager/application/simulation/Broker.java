package com.taskmanager.application.simulation;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.StreamPlace;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.Publication;
import com.taskmanager.application.simulation.Fact.What;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The near side of the transport: takes what is published, some of it, none, or without saying so.
final class Broker {
    private final Chance chance;
    private final History history;
    private final Fates fates;
    private final Partitions partitions;
    private final Set<Topic> down = new HashSet<>();
    private final List<List<OutboxEvent>> late = new ArrayList<>();

    Broker(Chance chance, History history, Fates fates, Partitions partitions) {
        this.chance = chance;
        this.history = history;
        this.fates = fates;
        this.partitions = partitions;
    }

    Publication publish(String who, Topic topic, List<OutboxEvent> events) {
        if (chance.strikes(Trouble.LATE_PUBLISHES, 0.04)) {
            late.add(events);
            history.remark(who, "gives up publishing " + events.stream().map(Events::of).toList());
            return Publication.none("no answer in time");
        }
        if (down.contains(topic) || failsAsAWhole(topic, events)) {
            return Publication.none("down, or so it says");
        }
        return answer(events, land(who, taken(events)));
    }

    /// What a process had given up arrives.
    void landOne() {
        if (!late.isEmpty()) {
            land("transport", wholesome(late.remove(chance.below(late.size()))));
        }
    }

    void forge(StreamId stream, long seq) {
        if (chance.strikes(Trouble.FORGERIES, 0.5)) {
            boolean readable = chance.below(3) > 0;
            var forged = Events.event(stream, new StreamPlace(seq, 1), 1_000_000 + seq).data();
            partitions.forge(stream, readable ? forged : EventData.of(new byte[] {'?'}));
        }
    }

    void fail(Topic topic) {
        if (chance.strikes(Trouble.TRANSPORT_OUTAGES, 0.7) && down.add(topic)) {
            history.remark("transport", topic + " is down");
        }
    }

    void comeBack() {
        if (!down.isEmpty()) {
            history.remark("transport", "is up again");
        }
        down.clear();
    }

    private boolean failsAsAWhole(Topic topic, List<OutboxEvent> events) {
        return topic.equals(Topic.TASK_UPDATES) && events.stream().anyMatch(fates::isRefused);
    }

    private List<OutboxEvent> taken(List<OutboxEvent> events) {
        var wholesome = wholesome(events);
        return chance.strikes(Trouble.PARTIAL_ACCEPTANCE, 0.2)
                ? wholesome.stream().filter(_ -> chance.below(2) == 0).toList()
                : wholesome;
    }

    private List<OutboxEvent> wholesome(List<OutboxEvent> events) {
        return events.stream().filter(event -> !fates.isRefused(event)).toList();
    }

    private List<OutboxEvent> land(String who, List<OutboxEvent> events) {
        for (var event : events) {
            partitions.add(event);
            history.add(who, What.PUBLISHED, Events.of(event), "");
        }
        return events;
    }

    private Publication answer(List<OutboxEvent> offered, List<OutboxEvent> taken) {
        if (chance.strikes(Trouble.LOST_ANSWERS, 0.08)) {
            return Publication.none("no answer");
        }
        var ids = new HashSet<UUID>();
        taken.forEach(event -> ids.add(event.id()));
        return new Publication(ids, ids.size() == offered.size() ? null : "some were refused");
    }
}
