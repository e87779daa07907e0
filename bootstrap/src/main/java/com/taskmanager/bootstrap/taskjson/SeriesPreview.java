package com.taskmanager.bootstrap.taskjson;

import static java.util.Objects.requireNonNull;

import com.taskmanager.dapr.event.WireTime;
import com.taskmanager.domain.recurrence.Occurrences;
import com.taskmanager.domain.recurrence.Recurrence;
import com.taskmanager.domain.recurrence.SeriesStart;
import com.taskmanager.domain.recurrence.WallTime;
import com.taskmanager.domain.task.Due;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDateTime;
import java.time.ZoneId;

/// The first dates of a recurrence, and what it says in words, before any task has it.
public record SeriesPreview(Occurrences occurrences, int count) {
    private static final int COUNT = 10;
    private static final int COUNT_MAX = 100;

    /// When anything is wrong, the request ends with all of it.
    public static SeriesPreview read(Fields fields, ZoneId zone) {
        var recurrence = recurrence(fields.field("recurrence"));
        var start = fields.field("start").required(node -> Times.due(Values.text(node)));
        var ownZone = fields.field("time_zone").valueOr(zone, n -> Values.zone(Values.text(n)));
        int count = fields.field("count").valueOr(COUNT, n -> Values.integer(n, 1, COUNT_MAX));
        fields.refuseOthers();
        fields.errors().refuseIfAny();
        var occurrences = occurrences(requireNonNull(recurrence), requireNonNull(start), ownZone);
        refuseIfSilent(fields, occurrences);
        return new SeriesPreview(occurrences, count);
    }

    public ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        var dates = json.putArray("dates");
        occurrences.first(count).forEach(date -> dates.add(text(date)));
        return json.put("text", occurrences.text());
    }

    private static @Nullable Recurrence recurrence(Field field) {
        if (field.isEmpty()) {
            field.refuse("is required");
        }
        return RecurrenceReader.recurrence(field);
    }

    private static Occurrences occurrences(Recurrence recurrence, Due start, ZoneId zone) {
        boolean allDay = start instanceof Due.Day;
        return new Occurrences(
                recurrence.rule(), new SeriesStart(start.wallTime(zone), allDay, zone));
    }

    private static void refuseIfSilent(Fields fields, Occurrences occurrences) {
        if (!occurrences.fireWithinTenYears()) {
            fields.field("recurrence").refuse("has no date within ten years");
            fields.errors().refuseIfAny();
        }
    }

    private String text(LocalDateTime date) {
        var zone = occurrences.start().zone();
        return occurrences.start().allDay()
                ? date.toLocalDate().toString()
                : WireTime.inZone(WallTime.toInstant(date, zone), zone);
    }
}
