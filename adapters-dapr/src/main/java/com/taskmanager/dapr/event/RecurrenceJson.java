package com.taskmanager.dapr.event;

import com.taskmanager.domain.recurrence.Missed;
import com.taskmanager.domain.recurrence.Recurrence;
import com.taskmanager.domain.recurrence.RecurrenceRule;
import com.taskmanager.domain.recurrence.RepeatFrom;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Objects;

/// A recurrence in REST and in events alike (`recurrence/v1.json`).
final class RecurrenceJson {
    private static final Map<String, RepeatFrom> REPEAT_FROM = WireName.index(RepeatFrom.values());
    private static final Map<String, Missed> MISSED = WireName.index(Missed.values());

    private RecurrenceJson() {}

    static @Nullable ObjectNode of(@Nullable Recurrence recurrence) {
        if (recurrence == null) {
            return null;
        }
        return Json.object()
                .put("rule", recurrence.rule().text())
                .put("repeat_from", WireName.of(recurrence.repeatFrom()))
                .put("missed", WireName.of(recurrence.missed()))
                .put("paused", recurrence.paused());
    }

    /// Of a node that fits the schema.
    static @Nullable Recurrence read(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        return new Recurrence(
                new RecurrenceRule(node.path("rule").stringValue()),
                Objects.requireNonNull(REPEAT_FROM.get(node.path("repeat_from").stringValue())),
                Objects.requireNonNull(MISSED.get(node.path("missed").stringValue())),
                node.path("paused").booleanValue());
    }
}
