package com.taskmanager.domain.task;

import com.taskmanager.domain.recurrence.Missed;
import com.taskmanager.domain.recurrence.Recurrence;
import com.taskmanager.domain.recurrence.RecurrenceRule;
import com.taskmanager.domain.recurrence.RepeatFrom;
import com.taskmanager.domain.recurrence.RuleParsing;
import com.taskmanager.domain.user.UserId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/// Tasks to test with.
final class TaskFixtures {
    static final Instant NOON = Instant.parse("2027-01-31T12:00:00Z");
    static final Instant LATER = Instant.parse("2027-02-01T12:00:00Z");
    static final UUID SERIES = new UUID(1, 1);
    static final UUID OTHER_SERIES = new UUID(2, 2);
    static final ZoneId UTC = ZoneId.of("UTC");
    static final Details WATER =
            new Details(new Title("Water the plants"), null, Priority.MEDIUM, Tags.NONE);
    private static final UserId ALICE = new UserId("alice");

    private TaskFixtures() {}

    static Task once() {
        return created(new Schedule(null, UTC, null));
    }

    static Task repeating(String rule) {
        return created(new Schedule(day("2027-01-31"), UTC, recurrence(rule)));
    }

    static Task created(Schedule schedule) {
        return changed(Task.create(new TaskId(7), ALICE, WATER, schedule, SERIES, NOON));
    }

    static Task changed(Decision decision) {
        return ((Decision.Changed) decision).task();
    }

    static Due day(String date) {
        return new Due.Day(LocalDate.parse(date));
    }

    static Recurrence recurrence(String rule) {
        return new Recurrence(rule(rule), RepeatFrom.DUE, Missed.CATCH_UP_ONE, false);
    }

    static RecurrenceRule rule(String text) {
        return ((RuleParsing.Parsed) RecurrenceRule.parse(text)).rule();
    }

    static TaskPatch patch(Patch<Due> due, Patch<RecurrencePatch> recurrence) {
        return new TaskPatch(
                null,
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                new TaskPatch.Timing(due, Patch.keep(), recurrence, UTC));
    }

    static TaskPatch patch(
            @Nullable Title title,
            Patch<Description> description,
            Patch<Priority> priority,
            Patch<Tags> tags) {
        var timing = new TaskPatch.Timing(Patch.keep(), Patch.keep(), Patch.keep(), UTC);
        return new TaskPatch(title, description, priority, tags, timing);
    }

    static RecurrencePatch rulePatch(String rule) {
        return new RecurrencePatch(rule(rule), Patch.keep(), Patch.keep(), Patch.keep());
    }

    static RecurrencePatch pausePatch(boolean paused) {
        return new RecurrencePatch(null, Patch.keep(), Patch.keep(), Patch.set(paused));
    }

    static TaskSnapshot snapshot(Task task) {
        return new TaskSnapshot(
                task.id(),
                task.owner(),
                task.details(),
                task.schedule(),
                task.series(),
                task.isCompleted(),
                task.lifecycle().version());
    }
}
