package com.taskmanager.bootstrap.door;

import com.taskmanager.application.event.Caller;
import com.taskmanager.application.task.TaskRef;
import com.taskmanager.bootstrap.problem.FieldErrors;
import com.taskmanager.bootstrap.problem.Problem;
import com.taskmanager.bootstrap.problem.Refused;
import com.taskmanager.bootstrap.taskjson.Fields;
import com.taskmanager.bootstrap.taskjson.StrictJson;
import com.taskmanager.domain.task.TaskId;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.ZoneId;

/// What somebody asks for, whichever door they came through. `zone` is the caller's own, for
/// whatever names none.
public record Call(Caller caller, ZoneId zone, Request request) {

    /// What is asked. Two requests with the same `idempotencyKey` must be equal in all the rest.
    public record Request(
            String method,
            String path,
            @Nullable String ifMatch,
            @Nullable String idempotencyKey,
            Content body) {}

    /// The fields of a body that has to be there.
    public Fields fields() {
        return Fields.of(json(), "", new FieldErrors());
    }

    /// For calls that take nothing: no body, or an empty object.
    public void refuseFields() {
        var fields = Fields.ofOptional(json(), new FieldErrors());
        fields.refuseOthers();
        fields.errors().refuseIfAny();
    }

    /// The task in the version that the caller expects, if they named one.
    public TaskRef ref(TaskId id) {
        try {
            return new TaskRef(id, IfMatch.expectedVersion(request.ifMatch()));
        } catch (IllegalArgumentException e) {
            throw new Refused(Problem.invalid("/if_match", String.valueOf(e.getMessage())));
        }
    }

    private JsonNode json() {
        return StrictJson.read(request.body().bytes());
    }
}
