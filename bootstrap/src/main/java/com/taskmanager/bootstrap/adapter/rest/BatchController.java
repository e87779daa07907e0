package com.taskmanager.bootstrap.adapter.rest;

import com.taskmanager.bootstrap.door.Call;
import com.taskmanager.bootstrap.door.Once;
import com.taskmanager.bootstrap.door.TaskBatches;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Many changes of tasks in one call.
@RestController
final class BatchController {
    private final TaskBatches batches;
    private final Once once;

    BatchController(TaskBatches batches, Once once) {
        this.batches = batches;
        this.once = once;
    }

    @PostMapping(path = "/api/tasks:batch", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> run(Call call) {
        return once.answer(call, () -> batches.run(call)).entity();
    }
}
