package com.taskmanager.bootstrap.door;

import com.taskmanager.bootstrap.problem.Problem;
import com.taskmanager.bootstrap.taskjson.TaskWriter;
import com.taskmanager.domain.task.Task;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// An answer, whole: as it goes out, and as it is kept to be given again.
public record Answer(int status, SortedMap<String, String> headers, Content body) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public Answer {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
    }

    public static Answer ok(JsonNode body) {
        return new Answer(200, json(), written(body));
    }

    public static Answer ok(Task task) {
        return ok(TaskWriter.task(task)).ofVersion(task);
    }

    public static Answer created(Task task) {
        return new Answer(201, json(), written(TaskWriter.task(task)))
                .ofVersion(task)
                .with(HttpHeaders.LOCATION, "/api/tasks/" + task.id().value());
    }

    /// Of work that goes on, and where it is looked up.
    public static Answer accepted(JsonNode body, String location) {
        return new Answer(202, json(), written(body)).with(HttpHeaders.LOCATION, location);
    }

    public static Answer noContent() {
        return new Answer(204, new TreeMap<>(), Content.NONE);
    }

    public static Answer of(Problem problem) {
        var headers = new TreeMap<>(Map.of(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE));
        if (problem.retryAfterSeconds() != null) {
            headers.put(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds().toString());
        }
        return new Answer(problem.status(), headers, Content.of(problem.bytes()));
    }

    public Answer ofVersion(Task task) {
        return with(HttpHeaders.ETAG, "\"" + task.lifecycle().version() + "\"");
    }

    public Answer with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }

    public ResponseEntity<byte[]> entity() {
        var entity = ResponseEntity.status(status);
        headers.forEach(entity::header);
        return status == 204 ? entity.build() : entity.body(body.bytes());
    }

    private static Content written(JsonNode body) {
        return Content.of(JSON.writeValueAsBytes(body));
    }

    private static SortedMap<String, String> json() {
        return new TreeMap<>(Map.of(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE));
    }
}
