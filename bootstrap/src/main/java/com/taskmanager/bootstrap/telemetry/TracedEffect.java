package com.taskmanager.bootstrap.telemetry;

import com.taskmanager.application.event.IncomingEvent;
import com.taskmanager.application.event.Origin;
import com.taskmanager.application.inbox.BulkEffect;
import com.taskmanager.application.inbox.EventEffect;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// An effect in the trace of the request that caused it, however much later it happens, and with
/// that request's correlation id in every log line.
public record TracedEffect(String name, EventEffect effect, Tracer tracer, Propagator propagator)
        implements EventEffect {
    private static final Logger log = LoggerFactory.getLogger(TracedEffect.class);

    public TracedEffect {
        if (effect instanceof BulkEffect) {
            throw new IllegalArgumentException(
                    name + " takes many events at once, and would be given one at a time");
        }
    }

    @Override
    public void apply(IncomingEvent event) {
        var span = span(event.origin());
        try (var _ = tracer.withSpan(span);
                var _ = MDC.putCloseable("correlationId", event.origin().correlationId())) {
            effect.apply(event);
            log.debug("{} after {} {}", name, event.type(), event.id());
        } catch (RuntimeException e) {
            span.tag("error", nameOf(e));
            log.warn("{} failed after {} {}: {}", name, event.type(), event.id(), nameOf(e));
            throw e;
        } finally {
            span.end();
        }
    }

    /// Not its message, which may repeat what a person wrote.
    private static String nameOf(RuntimeException failure) {
        return failure.getClass().getName();
    }

    private Span span(Origin origin) {
        return propagator
                .extract(origin, TracedEffect::header)
                .name(name)
                .kind(Span.Kind.CONSUMER)
                .start();
    }

    private static @Nullable String header(Origin origin, String key) {
        return key.equals("traceparent") ? origin.traceparent() : null;
    }
}
