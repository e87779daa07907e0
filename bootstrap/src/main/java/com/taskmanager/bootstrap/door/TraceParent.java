package com.taskmanager.bootstrap.door;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.regex.Pattern;

/// The trace a request belongs to, as [W3C Trace Context](https://www.w3.org/TR/trace-context/)
/// writes it.
@Component
final class TraceParent {
    private static final String HEADER = "traceparent";
    private static final Pattern FORM =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    @Nullable String of(HttpServletRequest request) {
        var sent = request.getHeader(HEADER);
        return sent != null && FORM.matcher(sent).matches() ? sent : null;
    }
}
