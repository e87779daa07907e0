package com.taskmanager.bootstrap.problem;

/// One wrong place in a request: `pointer` is a JSON pointer (RFC 6901) into the body, or `/` and
/// the name of a query parameter where there is no body.
public record FieldError(String pointer, String message) {}
