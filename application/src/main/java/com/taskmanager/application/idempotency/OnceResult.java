package com.taskmanager.application.idempotency;

/// What came of a request with an idempotency key.
public sealed interface OnceResult {
    /// The first time: the command ran.
    record Fresh(StoredAnswer answer) implements OnceResult {}

    /// The same request again: the answer it had.
    record Repeated(StoredAnswer answer) implements OnceResult {}

    /// The key stands for another request.
    record KeyReused() implements OnceResult {}

    /// The first one is still running.
    record InProgress() implements OnceResult {}
}
