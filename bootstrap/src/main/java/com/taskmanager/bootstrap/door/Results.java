package com.taskmanager.bootstrap.door;

import com.taskmanager.application.task.TaskResult;
import com.taskmanager.bootstrap.problem.Code;
import com.taskmanager.bootstrap.problem.Problem;
import com.taskmanager.domain.task.Refusal;
import com.taskmanager.domain.task.Task;

import java.util.Optional;
import java.util.function.Function;

/// What came of a use case, as an answer.
public final class Results {
    private Results() {}

    public static Answer answer(TaskResult result, Function<Task, Answer> done) {
        return result instanceof TaskResult.Done(var task)
                ? done.apply(task)
                : Answer.of(problem(result, "").orElseThrow());
    }

    /// The same words for what never was and for what is somebody else's.
    public static Problem noSuchTask() {
        return Problem.of(Code.NOT_FOUND, "You have no such task.");
    }

    /// Empty when there is none; `pointer` is where in the body the task's fields stand.
    static Optional<Problem> problem(TaskResult result, String pointer) {
        return switch (result) {
            case TaskResult.Done _ -> Optional.empty();
            case TaskResult.NoSuchTask _ -> Optional.of(noSuchTask());
            case TaskResult.Stale(long _, long actual) -> Optional.of(stale(actual));
            case TaskResult.Refused(var refusal) -> Optional.of(problem(refusal, pointer));
        };
    }

    private static Problem stale(long actual) {
        return Problem.of(
                Code.STALE_VERSION, "The task is in version %d by now.".formatted(actual));
    }

    private static Problem problem(Refusal refusal, String pointer) {
        return switch (refusal) {
            case Refusal.Conflict(var reason) -> Problem.of(Code.STATE_CONFLICT, reason);
            case Refusal.Invalid(var field, var reason) -> Problem.invalid(pointer + field, reason);
        };
    }
}
