package com.taskmanager.application.task;

import com.taskmanager.application.port.Events;
import com.taskmanager.application.port.Ids;
import com.taskmanager.application.port.TaskCatalog;
import com.taskmanager.application.port.Tasks;
import com.taskmanager.application.port.UnitOfWork;
import com.taskmanager.application.port.UserLocks;
import com.taskmanager.domain.task.Task;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// Puts the use cases on tasks together from the ports they need. Times are to the microsecond, as
/// they are stored.
public final class TaskUseCases {
    private final UnitOfWork unitOfWork;
    private final UserLocks locks;
    private final TaskWork work;
    private final Tasks tasks;
    private final TaskCatalog catalog;
    private final Ids ids;
    private final InstantSource clock;

    public TaskUseCases(
            UnitOfWork unitOfWork, UserLocks locks, TaskStore store, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.locks = locks;
        this.work = new TaskWork(unitOfWork, locks, store.tasks(), store.events());
        this.tasks = store.tasks();
        this.catalog = store.catalog();
        this.ids = ids;
        this.clock = clock;
    }

    /// Where tasks are kept, read, and told of.
    public record TaskStore(Tasks tasks, TaskCatalog catalog, Events events) {}

    public CreateTask createTask() {
        return (caller, task) ->
                work.add(
                        caller,
                        () ->
                                Task.create(
                                        tasks.nextId(),
                                        caller.user(),
                                        task.details(),
                                        task.schedule(),
                                        ids.next(),
                                        now()));
    }

    public ChangeTask changeTask() {
        return (caller, ref, patch) ->
                work.change(caller, ref, task -> task.change(patch, ids.next(), now()));
    }

    public CompleteTask completeTask() {
        return (caller, ref) -> work.change(caller, ref, task -> task.complete(now()));
    }

    public ReopenTask reopenTask() {
        return (caller, ref) -> work.change(caller, ref, task -> task.reopen(now()));
    }

    public SkipOccurrence skipOccurrence() {
        return (caller, ref) -> work.change(caller, ref, task -> task.skip(now()));
    }

    public DeleteTask deleteTask() {
        return (caller, ref) -> work.change(caller, ref, task -> task.delete(now()));
    }

    public RestoreTask restoreTask() {
        return (caller, ref) -> work.change(caller, ref, task -> task.restore(now()));
    }

    public RunBatch runBatch() {
        return new RunBatchService(unitOfWork, locks, this);
    }

    public FindTask findTask() {
        return (owner, id) ->
                catalog.find(owner, id)
                        .<TaskResult>map(TaskResult.Done::new)
                        .orElseGet(() -> new TaskResult.NoSuchTask(id));
    }

    public ListTasks listTasks() {
        return catalog::list;
    }

    public FindNextOccurrence findNextOccurrence() {
        return new FindNextOccurrenceService(catalog);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
