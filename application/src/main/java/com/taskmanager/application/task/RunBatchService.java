package com.taskmanager.application.task;

import com.taskmanager.application.event.Caller;
import com.taskmanager.application.port.UnitOfWork;
import com.taskmanager.application.port.UserLocks;
import com.taskmanager.application.task.OperationResult.NotDone;
import com.taskmanager.application.task.OperationResult.Ran;
import com.taskmanager.application.task.TaskBatch.Mode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

final class RunBatchService implements RunBatch {
    private final UnitOfWork unitOfWork;
    private final UserLocks locks;
    private final TaskUseCases tasks;

    RunBatchService(UnitOfWork unitOfWork, UserLocks locks, TaskUseCases tasks) {
        this.unitOfWork = unitOfWork;
        this.locks = locks;
        this.tasks = tasks;
    }

    /// The user's lock comes first: whoever holds it may lock that user's tasks in any order.
    @Override
    public List<OperationResult> run(Caller caller, TaskBatch batch) {
        return unitOfWork.run(
                () -> {
                    locks.lock(List.of(caller.user()));
                    return batch.mode() == Mode.ALL ? all(caller, batch) : each(caller, batch);
                });
    }

    private List<OperationResult> each(Caller caller, TaskBatch batch) {
        return batch.operations().stream()
                .<OperationResult>map(operation -> new Ran(run(caller, operation)))
                .toList();
    }

    /// Under a savepoint, so that an answer kept under the same unit of work survives.
    private List<OperationResult> all(Caller caller, TaskBatch batch) {
        try {
            return unitOfWork.nested(() -> allOrThrow(caller, batch));
        } catch (Failed failed) {
            return failed.results(batch.operations().size());
        }
    }

    private List<OperationResult> allOrThrow(Caller caller, TaskBatch batch) {
        var results = new ArrayList<OperationResult>();
        for (var operation : batch.operations()) {
            var result = run(caller, operation);
            if (!(result instanceof TaskResult.Done)) {
                throw new Failed(results.size(), result);
            }
            results.add(new Ran(result));
        }
        return results;
    }

    private TaskResult run(Caller caller, TaskOperation operation) {
        return switch (operation) {
            case TaskOperation.Create(var task) -> tasks.createTask().create(caller, task);
            case TaskOperation.Update(var ref, var patch) ->
                    tasks.changeTask().change(caller, ref, patch);
            case TaskOperation.Complete(var ref) -> tasks.completeTask().complete(caller, ref);
            case TaskOperation.Reopen(var ref) -> tasks.reopenTask().reopen(caller, ref);
            case TaskOperation.Skip(var ref) -> tasks.skipOccurrence().skip(caller, ref);
            case TaskOperation.Delete(var ref) -> tasks.deleteTask().delete(caller, ref);
            case TaskOperation.Restore(var ref) -> tasks.restoreTask().restore(caller, ref);
        };
    }

    /// Carries the first failure out of the part that has to be undone.
    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int index;
        private final transient TaskResult result;

        Failed(int index, TaskResult result) {
            super("operation " + index + " of a batch failed", null, false, false);
            this.index = index;
            this.result = result;
        }

        List<OperationResult> results(int count) {
            var results = new ArrayList<OperationResult>(Collections.nCopies(count, new NotDone()));
            results.set(index, new Ran(result));
            return List.copyOf(results);
        }
    }
}
