package com.taskmanager.domain.task;

import com.taskmanager.domain.recurrence.Recurrence;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;

/// A partial update of a task. Cleared, a priority is medium again, tags are none; a title cannot
/// be cleared, and a cleared zone is `zoneIfCleared`, the owner's.
public record TaskPatch(
        @Nullable Title title,
        Patch<Description> description,
        Patch<Priority> priority,
        Patch<Tags> tags,
        Timing timing) {

    /// The part of a patch that says when.
    public record Timing(
            Patch<Due> due,
            Patch<ZoneId> zone,
            Patch<RecurrencePatch> recurrence,
            ZoneId zoneIfCleared) {}

    Details details(Details before) {
        return new Details(
                title == null ? before.title() : title,
                description.applyTo(before.description()),
                priority.applyTo(before.priority(), Priority.MEDIUM),
                tags.applyTo(before.tags(), Tags.NONE));
    }

    @Nullable Due due(Schedule before) {
        return timing.due().applyTo(before.due());
    }

    ZoneId zone(Schedule before) {
        return timing.zone().applyTo(before.zone(), timing.zoneIfCleared());
    }

    @Nullable Recurrence recurrence(Schedule before) {
        return switch (timing.recurrence()) {
            case Patch.Keep<RecurrencePatch> _ -> before.recurrence();
            case Patch.Clear<RecurrencePatch> _ -> null;
            case Patch.Set<RecurrencePatch>(var patch) -> patch.applyTo(before.recurrence());
        };
    }
}
