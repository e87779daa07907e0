package com.taskmanager.application.task;

import com.taskmanager.application.event.Caller;
import com.taskmanager.application.port.Events;
import com.taskmanager.application.port.Tasks;
import com.taskmanager.application.port.UnitOfWork;
import com.taskmanager.application.port.UserLocks;
import com.taskmanager.domain.task.Decision;
import com.taskmanager.domain.task.Task;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// The shape of every change of a task: lock the user, lock the row, let the domain decide, save,
/// tell. In this order everywhere, or two use cases may deadlock.
final class TaskWork {
    private final UnitOfWork unitOfWork;
    private final UserLocks locks;
    private final Tasks tasks;
    private final Events events;

    TaskWork(UnitOfWork unitOfWork, UserLocks locks, Tasks tasks, Events events) {
        this.unitOfWork = unitOfWork;
        this.locks = locks;
        this.tasks = tasks;
        this.events = events;
    }

    TaskResult add(Caller caller, Supplier<Decision> decide) {
        return locked(caller, () -> carryOut(caller, decide.get()));
    }

    TaskResult change(Caller caller, TaskRef ref, Function<Task, Decision> decide) {
        return locked(
                caller,
                () ->
                        tasks.findForChange(caller.user(), ref.id())
                                .map(task -> changeFound(caller, ref, task, decide))
                                .orElseGet(() -> new TaskResult.NoSuchTask(ref.id())));
    }

    private TaskResult locked(Caller caller, Supplier<TaskResult> work) {
        return unitOfWork.run(
                () -> {
                    locks.lock(List.of(caller.user()));
                    return work.get();
                });
    }

    private TaskResult changeFound(
            Caller caller, TaskRef ref, Task task, Function<Task, Decision> decide) {
        long version = task.lifecycle().version();
        return ref.expectedVersion() != null && ref.expectedVersion() != version
                ? new TaskResult.Stale(ref.expectedVersion(), version)
                : carryOut(caller, decide.apply(task));
    }

    private TaskResult carryOut(Caller caller, Decision decision) {
        return switch (decision) {
            case Decision.Changed(var task, var event) -> {
                tasks.save(task);
                events.record(caller.origin(), event);
                yield new TaskResult.Done(task);
            }
            case Decision.Unchanged(var task) -> new TaskResult.Done(task);
            case Decision.Refused(var refusal) -> new TaskResult.Refused(refusal);
        };
    }
}
