package com.taskmanager.application.recurring;

import com.taskmanager.application.event.Actor;
import com.taskmanager.application.event.EventContent.Kind;
import com.taskmanager.application.event.EventContent.TaskChange;
import com.taskmanager.application.event.IncomingEvent;
import com.taskmanager.application.event.Origin;
import com.taskmanager.application.port.Events;
import com.taskmanager.application.port.Tasks;
import com.taskmanager.domain.task.NextDate;
import com.taskmanager.domain.task.Task;
import com.taskmanager.domain.task.TaskEvent;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

final class ContinueSeriesService implements ContinueSeries {
    private static final String SOURCE = "/tasks/recurring-task-service";

    private final Tasks tasks;
    private final Events events;
    private final InstantSource clock;

    ContinueSeriesService(Tasks tasks, Events events, InstantSource clock) {
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void after(IncomingEvent event) {
        if (event.content() instanceof TaskChange change && callsForNext(change)) {
            change.task()
                    .nextDate(event.time())
                    .filter(next -> tasks.claim(next.position()))
                    .ifPresent(next -> add(event, change, next));
        }
    }

    private static boolean callsForNext(TaskChange change) {
        return change.kind() == Kind.COMPLETED
                || (change.kind() == Kind.UPDATED && change.resumed() && change.task().completed());
    }

    private void add(IncomingEvent event, TaskChange change, NextDate next) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var task = Task.next(tasks.nextId(), change.task(), next, now);
        tasks.save(task);
        events.record(origin(event), new TaskEvent.TaskCreated(task, now));
    }

    private static Origin origin(IncomingEvent event) {
        return new Origin(
                SOURCE,
                Actor.SYSTEM,
                event.origin().correlationId(),
                event.id(),
                event.origin().traceparent(),
                Origin.Client.UNKNOWN);
    }
}
