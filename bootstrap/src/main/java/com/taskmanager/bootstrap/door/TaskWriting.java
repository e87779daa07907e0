package com.taskmanager.bootstrap.door;

import com.taskmanager.application.task.ChangeTask;
import com.taskmanager.application.task.CreateTask;
import com.taskmanager.application.task.DeleteTask;
import com.taskmanager.application.task.RestoreTask;
import com.taskmanager.application.task.TaskRef;
import com.taskmanager.bootstrap.taskjson.TaskReader;
import com.taskmanager.domain.task.Task;
import com.taskmanager.domain.task.TaskPatch;

import org.springframework.stereotype.Component;

import java.util.function.Function;

/// Making tasks, changing what they say, and throwing them away.
@Component
public final class TaskWriting {
    private final CreateTask createTask;
    private final ChangeTask changeTask;
    private final DeleteTask deleteTask;
    private final RestoreTask restoreTask;

    TaskWriting(
            CreateTask createTask,
            ChangeTask changeTask,
            DeleteTask deleteTask,
            RestoreTask restoreTask) {
        this.createTask = createTask;
        this.changeTask = changeTask;
        this.deleteTask = deleteTask;
        this.restoreTask = restoreTask;
    }

    public Answer create(Call call, Function<Task, Answer> done) {
        var task = TaskReader.newTask(call.fields(), call.zone());
        return Results.answer(createTask.create(call.caller(), task), done);
    }

    public Answer change(Call call, TaskRef ref, TaskPatch patch) {
        return Results.answer(changeTask.change(call.caller(), ref, patch), Answer::ok);
    }

    public Answer delete(Call call, TaskRef ref, Function<Task, Answer> done) {
        return Results.answer(deleteTask.delete(call.caller(), ref), done);
    }

    public Answer restore(Call call, TaskRef ref) {
        return Results.answer(restoreTask.restore(call.caller(), ref), Answer::ok);
    }
}
