package com.taskmanager.benchmarks.own;

import com.taskmanager.application.event.Actor;
import com.taskmanager.application.event.Origin;
import com.taskmanager.domain.task.Description;
import com.taskmanager.domain.task.Details;
import com.taskmanager.domain.task.Lifecycle;
import com.taskmanager.domain.task.Priority;
import com.taskmanager.domain.task.Schedule;
import com.taskmanager.domain.task.Tags;
import com.taskmanager.domain.task.Task;
import com.taskmanager.domain.task.TaskEvent;
import com.taskmanager.domain.task.TaskId;
import com.taskmanager.domain.task.Title;
import com.taskmanager.domain.user.UserId;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// Tasks that are created, whose description is the payload.
final class Happenings {
    static final Origin ORIGIN =
            new Origin(
                    "/tasks/benchmarks",
                    Actor.USER,
                    "request-1",
                    null,
                    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                    new Origin.Client("127.0.0.1", "benchmarks"));

    private static final ZoneId ZONE = ZoneId.of("UTC");

    private Happenings() {}

    static TaskEvent created(UserId owner, String payload) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var details =
                new Details(
                        new Title("Water the plants"),
                        new Description(payload),
                        Priority.MEDIUM,
                        Tags.NONE);
        var task =
                new Task(
                        new TaskId(7),
                        owner,
                        details,
                        new Schedule(null, ZONE, null),
                        null,
                        null,
                        new Lifecycle(1, now, now, null, null));
        return new TaskEvent.TaskCreated(task, now);
    }
}
