package com.taskmanager.application.testing;

import com.taskmanager.application.event.Actor;
import com.taskmanager.application.event.Caller;
import com.taskmanager.application.event.Origin;
import com.taskmanager.domain.recurrence.Missed;
import com.taskmanager.domain.recurrence.Recurrence;
import com.taskmanager.domain.recurrence.RecurrenceRule;
import com.taskmanager.domain.recurrence.RepeatFrom;
import com.taskmanager.domain.task.Decision;
import com.taskmanager.domain.task.Description;
import com.taskmanager.domain.task.Details;
import com.taskmanager.domain.task.Due;
import com.taskmanager.domain.task.Priority;
import com.taskmanager.domain.task.Schedule;
import com.taskmanager.domain.task.Tags;
import com.taskmanager.domain.task.Task;
import com.taskmanager.domain.task.TaskId;
import com.taskmanager.domain.task.Title;
import com.taskmanager.domain.user.UserId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// People and tasks that tests speak of.
public final class Samples {
    public static final UserId ALICE = new UserId("alice");
    public static final UserId BOB = new UserId("bob");
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final UUID SERIES = UUID.fromString("0194c1f4-0000-7000-8000-000000000001");

    public static final Origin ORIGIN =
            new Origin(
                    "/tasks/backend-service",
                    Actor.USER,
                    "request-1",
                    null,
                    null,
                    Origin.Client.UNKNOWN);

    private Samples() {}

    public static Caller caller(UserId user) {
        return new Caller(user, ORIGIN);
    }

    public static Details details(String title) {
        return new Details(new Title(title), null, Priority.MEDIUM, Tags.NONE);
    }

    public static Schedule undated() {
        return new Schedule(null, ZoneOffset.UTC, null);
    }

    public static Schedule monthlyFrom(LocalDate day) {
        return new Schedule(new Due.Day(day), ZoneOffset.UTC, monthly());
    }

    public static Recurrence monthly() {
        return new Recurrence(
                new RecurrenceRule("FREQ=MONTHLY"), RepeatFrom.DUE, Missed.CATCH_UP_ONE, false);
    }

    public static Task task(UserId owner, TaskId id, String title) {
        return task(owner, id, details(title), undated());
    }

    public static Task task(UserId owner, TaskId id, Details details, Schedule schedule) {
        var decision = Task.create(id, owner, details, schedule, SERIES, InMemoryWorld.NOON);
        return switch (decision) {
            case Decision.Changed(var task, var _) -> task;
            case Decision.Unchanged _, Decision.Refused _ ->
                    throw new IllegalStateException(decision.toString());
        };
    }

    public static Details details(
            String title, @Nullable String description, Priority priority, String... tags) {
        return new Details(
                new Title(title),
                description == null ? null : new Description(description),
                priority,
                new Tags(List.of(tags)));
    }
}
