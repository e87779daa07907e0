package com.taskmanager.bootstrap.adapter.rest;

import com.taskmanager.application.task.TaskRef;
import com.taskmanager.bootstrap.door.Answer;
import com.taskmanager.bootstrap.door.Call;
import com.taskmanager.bootstrap.door.Once;
import com.taskmanager.bootstrap.door.TaskProgress;
import com.taskmanager.bootstrap.door.TaskWriting;
import com.taskmanager.domain.task.TaskId;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.function.Function;

/// What can be done with a task besides changing what it says.
@RestController
@RequestMapping(path = "/api/tasks/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
final class TaskActionController {
    private final TaskProgress progress;
    private final TaskWriting writing;
    private final Once once;

    TaskActionController(TaskProgress progress, TaskWriting writing, Once once) {
        this.progress = progress;
        this.writing = writing;
        this.once = once;
    }

    @PostMapping("/complete")
    ResponseEntity<byte[]> complete(Call call, TaskId id) {
        return act(call, id, ref -> progress.complete(call, ref));
    }

    @PostMapping("/reopen")
    ResponseEntity<byte[]> reopen(Call call, TaskId id) {
        return act(call, id, ref -> progress.reopen(call, ref));
    }

    @PostMapping("/skip")
    ResponseEntity<byte[]> skip(Call call, TaskId id) {
        return act(call, id, ref -> progress.skip(call, ref));
    }

    @PostMapping("/restore")
    ResponseEntity<byte[]> restore(Call call, TaskId id) {
        return act(call, id, ref -> writing.restore(call, ref));
    }

    private ResponseEntity<byte[]> act(Call call, TaskId id, Function<TaskRef, Answer> action) {
        return once.answer(
                        call,
                        () -> {
                            call.refuseFields();
                            return action.apply(call.ref(id));
                        })
                .entity();
    }
}
