package com.taskmanager.application.idempotency;

import com.taskmanager.application.event.EventData;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// An answer as it was given: status below 500, the headers that belong to it (`Location`, `ETag`),
/// one value each, and the body's bytes. The body holds what people wrote and never shows in a log.
public record StoredAnswer(int status, Map<String, String> headers, EventData body) {
    public StoredAnswer {
        headers = Collections.unmodifiableMap(new TreeMap<>(headers));
        if (status < 200 || status >= 500) {
            throw new IllegalArgumentException("no answer to keep has status " + status);
        }
    }
}
