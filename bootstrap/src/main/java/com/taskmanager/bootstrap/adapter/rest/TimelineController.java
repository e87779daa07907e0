package com.taskmanager.bootstrap.adapter.rest;

import com.taskmanager.application.lookup.ShowTimeline;
import com.taskmanager.application.lookup.Timeline;
import com.taskmanager.bootstrap.door.Answer;
import com.taskmanager.bootstrap.door.Content;
import com.taskmanager.bootstrap.door.QueryString;
import com.taskmanager.bootstrap.problem.Code;
import com.taskmanager.bootstrap.problem.Problem;
import com.taskmanager.bootstrap.problem.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// What happened to events, for programs and, as plain text, for people.
@RestController
final class TimelineController {
    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final String UNKNOWN =
            "Nothing is known of it: it never was, or it was applied everywhere and the event log does not have it any more.";

    private final ShowTimeline showTimeline;

    TimelineController(ShowTimeline showTimeline) {
        this.showTimeline = showTimeline;
    }

    @GetMapping(
            path = "/api/operations/timeline",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    ResponseEntity<byte[]> show(
            QueryString query,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        var timeline =
                showTimeline
                        .show(TimelineQueryReader.read(query.fields()))
                        .orElseThrow(() -> new Refused(Problem.of(Code.NOT_FOUND, UNKNOWN)));
        return answer(timeline, accept).entity();
    }

    private static Answer answer(Timeline timeline, @Nullable String accept) {
        if (accept == null || !accept.startsWith(MediaType.TEXT_PLAIN_VALUE)) {
            return Answer.ok(TimelineJson.of(timeline));
        }
        var type = Map.of(HttpHeaders.CONTENT_TYPE, TEXT);
        var text = TimelineText.of(timeline).getBytes(StandardCharsets.UTF_8);
        return new Answer(200, new TreeMap<>(type), Content.of(text));
    }
}
