package com.taskmanager.bootstrap.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.application.event.EventContent;
import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.IncomingEvent;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.StreamPlace;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.BulkEffect;
import com.taskmanager.application.inbox.EventEffect;
import com.taskmanager.application.testing.Samples;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.MDC;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@ExtendWith(OutputCaptureExtension.class)
class TracedEffectTest {
    private static final IncomingEvent EVENT =
            new IncomingEvent(
                    new UUID(0, 7),
                    new StreamId(Samples.ALICE, Topic.TASK_EVENTS),
                    new StreamPlace(1, 1),
                    "com.taskmanager.task.created",
                    Instant.EPOCH,
                    Samples.ORIGIN,
                    new EventContent.Unread(),
                    EventData.of(new byte[0]));

    @Test
    void isLoggedUnderTheCorrelationIdOfTheRequest() {
        var seen = new ArrayList<String>();

        traced(_ -> seen.add(MDC.get("correlationId"))).apply(EVENT);

        assertThat(seen).containsExactly(Samples.ORIGIN.correlationId());
        assertThat(MDC.get("correlationId")).isNull();
    }

    @Test
    void saysWhatFailedButNothingThatAPersonMayHaveWritten(CapturedOutput output) {
        var failing = traced(_ -> failWith("key (title)=(alice's secret)"));

        assertThatThrownBy(() -> failing.apply(EVENT)).isInstanceOf(IllegalStateException.class);

        assertThat(output)
                .contains("remember failed after com.taskmanager.task.created " + EVENT.id())
                .contains("IllegalStateException")
                .doesNotContain("secret");
    }

    @Test
    void tellsTheTraceNoMoreThanTheLog() {
        var told = new ArrayList<Object>();
        var failing =
                new TracedEffect(
                        "remember",
                        _ -> failWith("key (title)=(alice's secret)"),
                        Tracer.NOOP,
                        noting(Propagator.class, told));

        assertThatThrownBy(() -> failing.apply(EVENT)).isInstanceOf(IllegalStateException.class);

        assertThat(told.toString()).contains("IllegalStateException").doesNotContain("secret");
    }

    @Test
    void isNotForEffectsThatTakeManyEventsAtOnce() {
        BulkEffect bulk =
                new BulkEffect() {
                    @Override
                    public void apply(IncomingEvent event) {}

                    @Override
                    public void applyAll(List<IncomingEvent> events) {}
                };

        assertThatThrownBy(() -> traced(bulk))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one at a time");
    }

    /// Answers with more of its kind whatever it is asked, and notes what it is told.
    private static <T> T noting(Class<T> type, List<Object> told) {
        var answers =
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> {
                            told.addAll(arguments == null ? List.of() : List.of(arguments));
                            var answer = method.getReturnType();
                            return answer.isInterface() ? noting(answer, told) : null;
                        });
        return type.cast(answers);
    }

    private static void failWith(String message) {
        throw new IllegalStateException(message);
    }

    private static EventEffect traced(EventEffect effect) {
        return new TracedEffect("remember", effect, Tracer.NOOP, Propagator.NOOP);
    }
}
