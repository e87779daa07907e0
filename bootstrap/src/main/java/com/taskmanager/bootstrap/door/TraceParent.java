package com.taskmanager.bootstrap.door;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.regex.Pattern;

/// The trace a request belongs to, as [W3C Trace Context](https://www.w3.org/TR/trace-context/)
/// writes it: ours where we trace, else the one its sender brought.
@Component
final class TraceParent {
    private static final String HEADER = "traceparent";
    private static final Pattern FORM =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private final ObjectProvider<Tracer> tracer;

    TraceParent(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
    }

    @Nullable String of(HttpServletRequest request) {
        var ours = ours();
        return ours != null ? ours : wellFormed(request.getHeader(HEADER));
    }

    private @Nullable String ours() {
        var current = tracer.getIfAvailable(() -> Tracer.NOOP).currentTraceContext().context();
        return current == null ? null : wellFormed(written(current));
    }

    private static String written(TraceContext context) {
        var sampled = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-%s-%s-%s".formatted(context.traceId(), context.spanId(), sampled);
    }

    private static @Nullable String wellFormed(@Nullable String text) {
        return text != null && FORM.matcher(text).matches() ? text : null;
    }
}
