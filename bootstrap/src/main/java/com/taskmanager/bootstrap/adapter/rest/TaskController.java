package com.taskmanager.bootstrap.adapter.rest;

import com.taskmanager.bootstrap.door.Answer;
import com.taskmanager.bootstrap.door.Call;
import com.taskmanager.bootstrap.door.Once;
import com.taskmanager.bootstrap.door.QueryString;
import com.taskmanager.bootstrap.door.TaskReading;
import com.taskmanager.bootstrap.door.TaskWriting;
import com.taskmanager.bootstrap.taskjson.TaskReader;
import com.taskmanager.domain.task.TaskId;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tasks as resources.
@RestController
@RequestMapping(path = "/api/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
final class TaskController {
    private final TaskReading reading;
    private final TaskWriting writing;
    private final Once once;

    TaskController(TaskReading reading, TaskWriting writing, Once once) {
        this.reading = reading;
        this.writing = writing;
        this.once = once;
    }

    @PostMapping
    ResponseEntity<byte[]> create(Call call) {
        return once.answer(call, () -> writing.create(call, Answer::created)).entity();
    }

    @GetMapping
    ResponseEntity<byte[]> list(Call call, QueryString query) {
        var page = reading.list(call, query.fields());
        return page.nextCursor() == null
                ? page.answer().entity()
                : page.answer().with("Link", NextPage.link(query, page.nextCursor())).entity();
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(Call call, TaskId id) {
        return reading.get(call, id).entity();
    }

    @PatchMapping("/{id}")
    ResponseEntity<byte[]> change(Call call, TaskId id) {
        return once.answer(
                        call,
                        () -> {
                            var patch = TaskReader.patch(call.fields(), call.zone());
                            return writing.change(call, call.ref(id), patch);
                        })
                .entity();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<byte[]> delete(Call call, TaskId id) {
        return once.answer(
                        call,
                        () -> {
                            call.refuseFields();
                            return writing.delete(call, call.ref(id), _ -> Answer.noContent());
                        })
                .entity();
    }
}
