package com.taskmanager.bootstrap.door;

import com.taskmanager.application.event.Actor;
import com.taskmanager.application.event.Caller;
import com.taskmanager.application.event.Origin;
import com.taskmanager.domain.user.UserId;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.security.Principal;
import java.util.Objects;

/// Who asks, by their credentials, and what is known of how they came.
@Component
final class Callers {
    private static final String SOURCE = "/tasks/backend-service";
    private static final int USER_AGENT_LENGTH_MAX = 256;

    private final TraceParent traceParent;

    Callers(TraceParent traceParent) {
        this.traceParent = traceParent;
    }

    /// Behind security only: without credentials there is no caller.
    Caller of(HttpServletRequest request) {
        return new Caller(user(request.getUserPrincipal()), origin(request));
    }

    private static UserId user(@Nullable Principal principal) {
        return new UserId(Objects.requireNonNull(principal, "nobody is signed in").getName());
    }

    private Origin origin(HttpServletRequest request) {
        return new Origin(
                SOURCE,
                Actor.USER,
                Correlation.idOf(request),
                null,
                traceParent.of(request),
                new Origin.Client(
                        request.getRemoteAddr(), userAgent(request.getHeader("User-Agent"))));
    }

    private static @Nullable String userAgent(@Nullable String sent) {
        if (sent == null) {
            return null;
        }
        var printable = sent.replaceAll("[^\\x20-\\x7E]", "?");
        return printable.substring(0, Math.min(printable.length(), USER_AGENT_LENGTH_MAX));
    }
}
