package com.taskmanager.bootstrap.door;

import com.taskmanager.application.task.FindNextOccurrence;
import com.taskmanager.application.task.OperationResult;
import com.taskmanager.application.task.RunBatch;
import com.taskmanager.application.task.TaskBatch;
import com.taskmanager.application.task.TaskBatch.Mode;
import com.taskmanager.application.task.TaskOperation;
import com.taskmanager.application.task.TaskResult;
import com.taskmanager.bootstrap.door.BatchReader.Kind;
import com.taskmanager.bootstrap.door.BatchReader.Line;
import com.taskmanager.bootstrap.door.BatchReader.Lines;
import com.taskmanager.bootstrap.problem.Code;
import com.taskmanager.bootstrap.problem.Problem;
import com.taskmanager.bootstrap.taskjson.TaskWriter;
import com.taskmanager.domain.task.Task;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/// Many changes in one call.
@Component
public final class TaskBatches {
    private final RunBatch runBatch;
    private final FindNextOccurrence findNext;

    TaskBatches(RunBatch runBatch, FindNextOccurrence findNext) {
        this.runBatch = runBatch;
        this.findNext = findNext;
    }

    public Answer run(Call call) {
        var lines = new BatchReader(call.zone()).read(call.fields());
        var sound = sound(lines);
        boolean futile = sound.isEmpty() || (lines.mode() == Mode.ALL && hasWrong(lines));
        List<OperationResult> ran =
                futile
                        ? Collections.nCopies(sound.size(), new OperationResult.NotDone())
                        : runBatch.run(call.caller(), new TaskBatch(lines.mode(), sound));
        return answer(lines, ran.iterator());
    }

    private static List<TaskOperation> sound(Lines lines) {
        var sound = new ArrayList<TaskOperation>();
        for (var line : lines.lines()) {
            if (line instanceof Line.Sound(_, var operation)) {
                sound.add(operation);
            }
        }
        return sound;
    }

    private static boolean hasWrong(Lines lines) {
        return lines.lines().stream().anyMatch(Line.Wrong.class::isInstance);
    }

    /// `ran` has a result for each sound line.
    private Answer answer(Lines lines, Iterator<OperationResult> ran) {
        var json = JsonNodeFactory.instance.objectNode();
        var results = json.putArray("results");
        for (var line : lines.lines()) {
            switch (line) {
                case Line.Wrong(var problem) -> add(results, problem);
                case Line.Sound(var kind, _) -> add(results, kind, ran.next());
            }
        }
        return Answer.ok(json);
    }

    private void add(ArrayNode results, Kind kind, OperationResult result) {
        switch (result) {
            case OperationResult.NotDone() ->
                    add(
                            results,
                            Problem.of(
                                    Code.NOT_ATTEMPTED,
                                    "Another operation of the batch failed, so this one was not done."));
            case OperationResult.Ran(TaskResult.Done(var task)) -> done(results, kind, task);
            case OperationResult.Ran(var refused) ->
                    Results.problem(refused, "/operations/%d/body".formatted(results.size()))
                            .ifPresent(problem -> add(results, problem));
        }
    }

    private void done(ArrayNode results, Kind kind, Task task) {
        int status =
                switch (kind) {
                    case CREATE -> 201;
                    case DELETE -> 204;
                    case UPDATE, COMPLETE, REOPEN, SKIP, RESTORE -> 200;
                };
        var result = results.addObject().put("status", status);
        result.set("body", body(kind, task));
        result.putNull("problem");
    }

    private @Nullable ObjectNode body(Kind kind, Task task) {
        return switch (kind) {
            case DELETE -> null;
            case CREATE, UPDATE, RESTORE -> TaskWriter.task(task);
            case COMPLETE, REOPEN, SKIP -> TaskWriter.withNext(task, findNext.after(task));
        };
    }

    private static void add(ArrayNode results, Problem problem) {
        var result = results.addObject().put("status", problem.status());
        result.putNull("body");
        result.set("problem", problem.json());
    }
}
