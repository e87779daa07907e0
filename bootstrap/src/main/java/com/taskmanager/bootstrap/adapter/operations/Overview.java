package com.taskmanager.bootstrap.adapter.operations;

import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.InboxFigures.Waiting;
import com.taskmanager.application.inbox.LatestFigures.Seen;
import com.taskmanager.application.inbox.WaitingReason;
import com.taskmanager.application.operations.ParkedStreams;
import com.taskmanager.bootstrap.taskjson.Values;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;

/// How everything is, on one page. What lies in the inboxes is as it was counted last, at most a
/// quarter of a minute ago.
record Overview(InboxDesk.Views inboxes, OutboxDesk outbox) {
    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        outbox(json.putObject("outbox"));
        var consumers = json.putArray("consumers");
        var paused = inboxes.switches().paused();
        for (var consumer : inboxes.lookups().consumers()) {
            var line = consumers.addObject();
            described(line, consumer, paused.contains(consumer.name()));
            counted(line, seen(consumer.name()));
        }
        return json;
    }

    private void outbox(ObjectNode json) {
        var parked = outbox.tools().parked().list();
        var oldest = outbox.oldestUnsent().get().orElse(null);
        json.put("oldest_unsent_since", oldest == null ? null : oldest.toString());
        var slots = json.putArray("paused_slots");
        outbox.tools().slots().paused().forEach(slots::add);
        json.put("parked_streams", parked.size());
        json.put("parked_events", parked.stream().mapToLong(ParkedStreams.Waiting::events).sum());
    }

    private static void described(ObjectNode json, Consumer consumer, boolean paused) {
        json.put("name", consumer.name());
        json.put("ordered", consumer.ordered());
        json.put("paused", paused);
    }

    private static void counted(ObjectNode json, Seen seen) {
        var figures = seen.figures();
        json.put("counted_at", seen.at().toString());
        json.put("dead_letters", figures.deadLetters());
        json.put("crowded_streams", figures.streams().crowded());
        json.put("halted_streams", figures.streams().halted());
        json.put("events_behind", figures.streams().behind());
        var waiting = json.putObject("waiting");
        for (var reason : WaitingReason.values()) {
            waiting(waiting.putObject(Values.wireName(reason)), figures.waiting(), reason);
        }
    }

    private static void waiting(
            ObjectNode json, Map<WaitingReason, Waiting> waiting, WaitingReason reason) {
        var there = waiting.get(reason);
        json.put("events", there == null ? 0 : there.count());
        json.put("oldest_since", there == null ? null : there.oldestSince().toString());
    }

    private Seen seen(String consumer) {
        return inboxes.figures().of(consumer).orElseGet(() -> inboxes.figures().look(consumer));
    }
}
