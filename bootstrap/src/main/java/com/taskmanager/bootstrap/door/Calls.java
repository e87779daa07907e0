package com.taskmanager.bootstrap.door;

import com.taskmanager.bootstrap.problem.Problem;
import com.taskmanager.bootstrap.problem.Refused;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.regex.Pattern;

/// Makes a [Call] of a request.
@Component
public final class Calls {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7E]{1,255}");

    /// Everybody's, until people can say which is theirs.
    private static final ZoneId ZONE = ZoneId.of("UTC");

    private final Callers callers;

    Calls(Callers callers) {
        this.callers = callers;
    }

    /// Reads the body, which can be done once.
    public Call of(HttpServletRequest request) throws IOException {
        return new Call(
                callers.of(request),
                ZONE,
                new Call.Request(
                        request.getMethod(),
                        request.getRequestURI(),
                        header(request, HttpHeaders.IF_MATCH),
                        key(request),
                        Content.of(request.getInputStream().readAllBytes())));
    }

    private static @Nullable String key(HttpServletRequest request) {
        var key = header(request, IDEMPOTENCY_KEY);
        if (key != null && !KEY_FORM.matcher(key).matches()) {
            throw new Refused(
                    Problem.invalid(
                            "/idempotency_key",
                            "Idempotency-Key must be one of 1 to 255 visible ASCII characters"));
        }
        return key;
    }

    /// Several lines of a header are one, with commas (RFC 9110, 5.3).
    private static @Nullable String header(HttpServletRequest request, String name) {
        var lines = Collections.list(request.getHeaders(name));
        return lines.isEmpty() ? null : String.join(", ", lines);
    }
}
