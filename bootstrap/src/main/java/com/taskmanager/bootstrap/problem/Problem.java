package com.taskmanager.bootstrap.problem;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// A refusal or failure as [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457) has it. `status` is
/// the code's, but for what a server refuses in a way of its own.
public record Problem(
        Code code,
        int status,
        String detail,
        List<FieldError> errors,
        @Nullable Integer retryAfterSeconds) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TYPE = "urn:taskmanager:problem:";
    private static final int RETRY_AFTER_SECONDS = 2;

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(Code code, String detail) {
        return new Problem(code, code.status(), detail, List.of(), retryAfter(code));
    }

    /// For a status that somebody else decided on, a server or a framework.
    public static Problem ofStatus(int status) {
        var code = Code.ofStatus(status);
        return new Problem(code, status, detail(code), List.of(), retryAfter(code));
    }

    public static Problem invalid(List<FieldError> errors) {
        var detail =
                errors.size() == 1 ? "One thing is wrong" : errors.size() + " things are wrong";
        var code = Code.INVALID_REQUEST;
        return new Problem(code, code.status(), detail, errors, null);
    }

    public static Problem invalid(String pointer, String message) {
        return invalid(List.of(new FieldError(pointer, message)));
    }

    public ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("type", TYPE + code.wireName());
        json.put("title", code.title());
        json.put("status", status);
        json.put("detail", detail);
        json.put("code", code.wireName());
        var list = json.putArray("errors");
        errors.forEach(
                error ->
                        list.addObject()
                                .put("pointer", error.pointer())
                                .put("message", error.message()));
        return json;
    }

    public byte[] bytes() {
        return JSON.writeValueAsBytes(json());
    }

    /// Failures of the server's are nobody's answer to keep.
    public boolean isFailure() {
        return status >= 500;
    }

    private static String detail(Code code) {
        return switch (code) {
            case NOT_FOUND -> "There is nothing here.";
            case METHOD_NOT_ALLOWED ->
                    "This method is not allowed here; Allow names those that are.";
            case NOT_ACCEPTABLE -> "Answers here are application/json.";
            case UNSUPPORTED_MEDIA_TYPE -> "Bodies here are application/json; Accept names all.";
            case INTERNAL_ERROR -> "Something is wrong on our side.";
            case UNAVAILABLE -> "Try again shortly.";
            default -> "The request is malformed.";
        };
    }

    private static @Nullable Integer retryAfter(Code code) {
        return code.status() == 503 || code == Code.IDEMPOTENCY_IN_PROGRESS
                ? RETRY_AFTER_SECONDS
                : null;
    }
}
