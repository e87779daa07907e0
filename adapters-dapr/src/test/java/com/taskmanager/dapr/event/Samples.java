package com.taskmanager.dapr.event;

import com.taskmanager.application.event.Actor;
import com.taskmanager.application.event.Origin;
import com.taskmanager.application.event.PendingEvent;
import com.taskmanager.application.event.StreamPlace;
import com.taskmanager.application.event.Topic;
import com.taskmanager.domain.recurrence.Missed;
import com.taskmanager.domain.recurrence.Recurrence;
import com.taskmanager.domain.recurrence.RecurrenceRule;
import com.taskmanager.domain.recurrence.RepeatFrom;
import com.taskmanager.domain.task.Description;
import com.taskmanager.domain.task.Details;
import com.taskmanager.domain.task.Due;
import com.taskmanager.domain.task.Lifecycle;
import com.taskmanager.domain.task.Priority;
import com.taskmanager.domain.task.Schedule;
import com.taskmanager.domain.task.SeriesPosition;
import com.taskmanager.domain.task.Tags;
import com.taskmanager.domain.task.Task;
import com.taskmanager.domain.task.TaskEvent;
import com.taskmanager.domain.task.TaskId;
import com.taskmanager.domain.task.Title;
import com.taskmanager.domain.task.UpdateKind;
import com.taskmanager.domain.user.UserId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// One event of every kind, always the same; by the name of its golden file.
final class Samples {
    static final UserId ALICE = new UserId("alice");
    static final StreamPlace SEVENTH = new StreamPlace(7, 1);
    static final Instant CREATED = Instant.parse("2027-01-30T08:00:00Z");
    static final Instant NOON = Instant.parse("2027-01-31T12:00:00.123456Z");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final LocalDate LAST_OF_JANUARY = LocalDate.of(2027, 1, 31);
    static final Recurrence MONTHLY =
            new Recurrence(
                    new RecurrenceRule("FREQ=MONTHLY"), RepeatFrom.DUE, Missed.CATCH_UP_ONE, false);
    static final Recurrence PAUSED =
            new Recurrence(MONTHLY.rule(), MONTHLY.repeatFrom(), MONTHLY.missed(), true);

    private static final UUID EVENT = UUID.fromString("0197a3e2-7c11-7e3a-9d53-1f2e3d4c5b6a");
    private static final UUID CAUSE = UUID.fromString("0197a3e2-7c11-7e3a-9d53-1f2e3d4c5b69");
    private static final UUID SERIES = UUID.fromString("0197a3e2-7c11-7e3a-9d53-1f2e3d4c5b68");

    static final Origin REQUEST =
            new Origin(
                    "/tasks/backend-service",
                    Actor.USER,
                    "request-1",
                    null,
                    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                    new Origin.Client("127.0.0.1", "curl/8.5.0"));
    static final Origin CONSUMER =
            new Origin(
                    "/tasks/recurring-task-service",
                    Actor.SYSTEM,
                    "request-1",
                    CAUSE,
                    null,
                    Origin.Client.UNKNOWN);

    private Samples() {}

    static Map<String, PendingEvent> all() {
        var samples = new LinkedHashMap<String, PendingEvent>();
        samples.put("task.created", onEvents(created(), REQUEST));
        samples.put("task.created-by-the-system", onEvents(next(), CONSUMER));
        samples.put("task.created-with-nothing-set", onEvents(plain(), CONSUMER));
        for (var kind : UpdateKind.values()) {
            samples.put("task.updated-" + WireName.of(kind), onEvents(updated(kind), REQUEST));
        }
        samples.put("task.completed", onEvents(completed(), REQUEST));
        samples.put("task.deleted", onEvents(deleted(), REQUEST));
        samples.put("ui.task_list_changed-add", onUpdates(created()));
        samples.put("ui.task_list_changed-restored", onUpdates(updated(UpdateKind.RESTORED)));
        samples.put("ui.task_list_changed-remove", onUpdates(deleted()));
        samples.put("ui.task_status_changed", onUpdates(completed()));
        samples.put("ui.task_status_changed-updated", onUpdates(updated(UpdateKind.UPDATED)));
        return samples;
    }

    static PendingEvent named(String name) {
        return Objects.requireNonNull(all().get(name), name);
    }

    static PendingEvent onEvents(TaskEvent event, Origin origin) {
        return new PendingEvent(EVENT, Topic.TASK_EVENTS, event, origin);
    }

    static PendingEvent onUpdates(TaskEvent event) {
        return new PendingEvent(EVENT, Topic.TASK_UPDATES, event, REQUEST);
    }

    static TaskEvent created() {
        return new TaskEvent.TaskCreated(recurring(MONTHLY, Lifecycles.CREATED), CREATED);
    }

    static TaskEvent completed() {
        return new TaskEvent.TaskCompleted(recurring(MONTHLY, Lifecycles.COMPLETED), NOON);
    }

    static TaskEvent deleted() {
        return new TaskEvent.TaskDeleted(recurring(MONTHLY, Lifecycles.DELETED), NOON);
    }

    /// A timed task by the consumer: its date was made by the series, its parent is known.
    static TaskEvent next() {
        var due = new Due.Moment(Instant.parse("2027-03-31T07:00:00Z"));
        var start = LAST_OF_JANUARY.atTime(9, 0);
        var position = new SeriesPosition(SERIES, 3, false, start, start.plusMonths(2));
        var schedule = new Schedule(due, BERLIN, MONTHLY);
        return new TaskEvent.TaskCreated(
                task(details("Pay the rent"), schedule, position, new TaskId(8)), CREATED);
    }

    static TaskEvent plain() {
        var details = new Details(new Title("Think"), null, Priority.LOW, Tags.NONE);
        return new TaskEvent.TaskCreated(
                task(details, new Schedule(null, ZoneId.of("UTC"), null), null, null), CREATED);
    }

    static TaskEvent updated(UpdateKind kind) {
        var open = recurring(MONTHLY, Lifecycles.CREATED);
        return switch (kind) {
            case UPDATED -> update(recurring(PAUSED, Lifecycles.COMPLETED), resumed(), kind);
            case PRIORITY_CHANGED -> update(open, with(open, Priority.HIGH, "green"), kind);
            case TAGS_ADDED -> update(open, with(open, Priority.MEDIUM, "green", "home"), kind);
            case DUE_DATE_SET -> update(someday(), dueOnTheLast(), kind);
            case REOPENED -> update(recurring(MONTHLY, Lifecycles.COMPLETED), open, kind);
            case SKIPPED -> update(open, skipped(), kind);
            case RESTORED -> update(recurring(MONTHLY, Lifecycles.DELETED), open, kind);
        };
    }

    private static TaskEvent update(Task before, Task after, UpdateKind kind) {
        return new TaskEvent.TaskUpdated(before, after, kind, NOON);
    }

    private static Task resumed() {
        return recurring(MONTHLY, Lifecycles.COMPLETED);
    }

    private static Task skipped() {
        var next = LocalDate.of(2027, 2, 28);
        var start = LAST_OF_JANUARY.atStartOfDay();
        var position = new SeriesPosition(SERIES, 1, true, start, next.atStartOfDay());
        var schedule = new Schedule(new Due.Day(next), BERLIN, MONTHLY);
        return task(details("Water the plants"), schedule, position, null);
    }

    private static Task someday() {
        return task(details("Call"), new Schedule(null, BERLIN, null), null, null);
    }

    private static Task dueOnTheLast() {
        var due = new Due.Moment(Instant.parse("2027-01-31T17:30:00Z"));
        return task(details("Call"), new Schedule(due, BERLIN, null), null, null);
    }

    private static Task with(Task task, Priority priority, String... tags) {
        var old = task.details();
        var details =
                new Details(old.title(), old.description(), priority, new Tags(List.of(tags)));
        return task(details, task.schedule(), task.series(), null);
    }

    /// Moved by its owner from the 31st, where the series put it, to the 30th.
    private static Task recurring(Recurrence recurrence, Lifecycle lifecycle) {
        var start = LAST_OF_JANUARY.atStartOfDay();
        return new Task(
                new TaskId(7),
                ALICE,
                details("Water the plants"),
                new Schedule(new Due.Day(LAST_OF_JANUARY.minusDays(1)), BERLIN, recurrence),
                new SeriesPosition(SERIES, 1, true, start, start),
                null,
                lifecycle);
    }

    private static Task task(
            Details details,
            Schedule schedule,
            @Nullable SeriesPosition series,
            @Nullable TaskId parent) {
        return new Task(
                new TaskId(7), ALICE, details, schedule, series, parent, Lifecycles.CREATED);
    }

    private static Details details(String title) {
        return new Details(
                new Title(title),
                new Description("Not the \"cactus\"\n🌵"),
                Priority.MEDIUM,
                new Tags(List.of("green")));
    }

    private static final class Lifecycles {
        static final Lifecycle CREATED =
                new Lifecycle(1, Samples.CREATED, Samples.CREATED, null, null);
        static final Lifecycle COMPLETED = new Lifecycle(2, Samples.CREATED, NOON, NOON, null);
        static final Lifecycle DELETED = new Lifecycle(2, Samples.CREATED, NOON, null, NOON);
    }
}
