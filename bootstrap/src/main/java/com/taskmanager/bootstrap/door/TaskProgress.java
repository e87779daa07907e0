package com.taskmanager.bootstrap.door;

import com.taskmanager.application.task.CompleteTask;
import com.taskmanager.application.task.FindNextOccurrence;
import com.taskmanager.application.task.ReopenTask;
import com.taskmanager.application.task.SkipOccurrence;
import com.taskmanager.application.task.TaskRef;
import com.taskmanager.bootstrap.taskjson.TaskWriter;
import com.taskmanager.domain.task.Task;

import org.springframework.stereotype.Component;

/// Getting on with tasks. Answers tell of the next occurrence as soon as there is one.
@Component
public final class TaskProgress {
    private final CompleteTask completeTask;
    private final ReopenTask reopenTask;
    private final SkipOccurrence skipOccurrence;
    private final FindNextOccurrence findNext;

    TaskProgress(
            CompleteTask completeTask,
            ReopenTask reopenTask,
            SkipOccurrence skipOccurrence,
            FindNextOccurrence findNext) {
        this.completeTask = completeTask;
        this.reopenTask = reopenTask;
        this.skipOccurrence = skipOccurrence;
        this.findNext = findNext;
    }

    public Answer complete(Call call, TaskRef ref) {
        return Results.answer(completeTask.complete(call.caller(), ref), this::withNext);
    }

    public Answer reopen(Call call, TaskRef ref) {
        return Results.answer(reopenTask.reopen(call.caller(), ref), this::withNext);
    }

    public Answer skip(Call call, TaskRef ref) {
        return Results.answer(skipOccurrence.skip(call.caller(), ref), this::withNext);
    }

    private Answer withNext(Task task) {
        return Answer.ok(TaskWriter.withNext(task, findNext.after(task))).ofVersion(task);
    }
}
