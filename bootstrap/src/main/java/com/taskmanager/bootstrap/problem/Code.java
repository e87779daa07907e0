package com.taskmanager.bootstrap.problem;

/// The stable codes of problems. Clients decide by these, never by a title or a detail.
public enum Code {
    INVALID_REQUEST(400, "Invalid request"),
    UNAUTHENTICATED(401, "Unauthenticated"),
    FORBIDDEN(403, "Forbidden"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    STATE_CONFLICT(409, "Conflict with the state"),
    IDEMPOTENCY_IN_PROGRESS(409, "Still in progress"),
    STALE_VERSION(412, "Stale version"),
    CONTENT_TOO_LARGE(413, "Content too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    MISDIRECTED_REQUEST(421, "Misdirected request"),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency key reused"),
    NOT_ATTEMPTED(424, "Not attempted"),
    INTERNAL_ERROR(500, "Internal error"),
    UNAVAILABLE(503, "Unavailable"),
    OUTCOME_UNKNOWN(503, "Outcome unknown");

    private final int status;
    private final String title;

    Code(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /// As it is written in answers.
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// The code for a status that somebody else decided on, a server or a framework.
    static Code ofStatus(int status) {
        for (var code : values()) {
            if (code.status == status) {
                return code;
            }
        }
        return status < 500 ? INVALID_REQUEST : INTERNAL_ERROR;
    }
}
