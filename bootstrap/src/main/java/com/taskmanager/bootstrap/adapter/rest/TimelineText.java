package com.taskmanager.bootstrap.adapter.rest;

import com.taskmanager.application.lookup.Timeline;
import com.taskmanager.application.lookup.Timeline.Entry;
import com.taskmanager.application.lookup.Timeline.Happened;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// A timeline as a person reads it: the events by numbers, then all steps in their order, aligned.
final class TimelineText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final String EVENT = "#%-3d %-22s %-14s %6d  %-12s %s%n";
    private static final String STEP = "%-2s %-26s %12s  #%-3d %s%n";
    private static final String TYPES = "com.taskmanager.";

    private final StringBuilder text = new StringBuilder();
    private final Map<UUID, Integer> numbers = new HashMap<>();

    private TimelineText() {}

    static String of(Timeline timeline) {
        var text = new TimelineText();
        timeline.events().forEach(text::add);
        text.line("%n%-2s %-26s %12s  %-4s %s%n", "", "TIME (UTC)", "SINCE CHANGE", "", "STEP");
        timeline.entries().forEach(text::add);
        if (timeline.more()) {
            text.line("%nThere are older events: ask for more by limit, up to 200.%n");
        }
        return text.text.toString();
    }

    private void add(Happened event) {
        int number = numbers.size() + 1;
        numbers.put(event.id(), number);
        var stream = event.number().stream();
        var envelope = event.envelope();
        line(
                EVENT,
                number,
                envelope == null ? "?" : envelope.type().replace(TYPES, ""),
                stream.topic(),
                event.number().seq(),
                envelope == null ? "?" : envelope.subject(),
                "of %s, event %s".formatted(stream.user(), event.id()));
    }

    private void add(Entry entry) {
        var step = StepText.of(entry);
        var consumer = step.consumer() == null ? "" : " " + step.consumer();
        var remark = step.remark().isEmpty() ? "" : "  " + step.remark();
        line(
                STEP,
                entry.at() == null || entry.exact() ? "" : "by",
                time(entry.at()),
                since(entry.sinceChange()),
                numbers.getOrDefault(entry.event().id(), 0),
                step.name().replace('_', ' ') + consumer + remark);
    }

    private void line(String form, @Nullable Object... words) {
        text.append(String.format(Locale.ROOT, form.replace("%n", "\n"), words));
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "time not known" : TIME.format(at);
    }

    private static String since(@Nullable Duration duration) {
        if (duration == null) {
            return "";
        }
        double milliseconds = duration.toNanos() / 1e6;
        return Math.abs(milliseconds) < 60_000
                ? String.format(Locale.ROOT, "%+.3f ms", milliseconds)
                : String.format(Locale.ROOT, "%+.1f s", milliseconds / 1e3);
    }
}
