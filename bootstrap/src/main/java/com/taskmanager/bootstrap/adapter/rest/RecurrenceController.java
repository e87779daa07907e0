package com.taskmanager.bootstrap.adapter.rest;

import com.taskmanager.bootstrap.door.Answer;
import com.taskmanager.bootstrap.door.Call;
import com.taskmanager.bootstrap.taskjson.SeriesPreview;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows what a recurrence would do. Changes nothing, so there is nothing to keep for a key.
@RestController
final class RecurrenceController {

    @PostMapping(path = "/api/recurrence/preview", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> preview(Call call) {
        return Answer.ok(SeriesPreview.read(call.fields(), call.zone()).json()).entity();
    }
}
