package com.taskmanager.bootstrap.door;

import com.taskmanager.application.task.TaskResult;
import com.taskmanager.bootstrap.problem.Code;
import com.taskmanager.bootstrap.problem.Problem;
import com.taskmanager.domain.task.Refusal;
import com.taskmanager.domain.task.Task;

import java.util.function.Function;

/// What came of a use case, as an answer.
public final class Results {
    private Results() {}

    public static Answer answer(TaskResult result, Function<Task, Answer> done) {
        return switch (result) {
            case TaskResult.Done(var task) -> done.apply(task);
            case TaskResult.NoSuchTask _ -> Answer.of(noSuchTask());
            case TaskResult.Stale(long _, long actual) ->
                    Answer.of(
                            Problem.of(
                                    Code.STALE_VERSION,
                                    "The task is in version %d by now.".formatted(actual)));
            case TaskResult.Refused(var refusal) -> Answer.of(problem(refusal));
        };
    }

    /// The same words for what never was and for what is somebody else's.
    public static Problem noSuchTask() {
        return Problem.of(Code.NOT_FOUND, "You have no such task.");
    }

    private static Problem problem(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Conflict(var reason) -> Problem.of(Code.STATE_CONFLICT, reason);
            case Refusal.Invalid(var field, var reason) -> Problem.invalid(field, reason);
        };
    }
}
