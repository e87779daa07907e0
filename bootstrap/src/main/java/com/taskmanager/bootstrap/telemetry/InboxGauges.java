package com.taskmanager.bootstrap.telemetry;

import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.InboxFigures.Figures;
import com.taskmanager.application.inbox.InboxFigures.Streams;
import com.taskmanager.application.inbox.InboxFigures.Waiting;
import com.taskmanager.application.inbox.LatestFigures;
import com.taskmanager.application.inbox.WaitingReason;
import com.taskmanager.application.port.Unavailable;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.scheduling.annotation.Scheduled;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/// What lies in the inboxes, looked up every quarter of a minute.
class InboxGauges {
    private static final Figures NOTHING = new Figures(Map.of(), 0, Streams.NONE);

    private final List<Consumer> consumers;
    private final LatestFigures latest;
    private final LastApplied applied;
    private final InstantSource clock;

    InboxGauges(
            List<Consumer> consumers,
            LatestFigures latest,
            LastApplied applied,
            InstantSource clock,
            MeterRegistry registry) {
        this.consumers = consumers;
        this.latest = latest;
        this.applied = applied;
        this.clock = clock;
        consumers.forEach(consumer -> register(consumer.name(), registry));
    }

    /// Keeps what it knew while the database is away.
    @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            consumers.forEach(consumer -> latest.look(consumer.name()));
        } catch (Unavailable _) {
            // the pool's own gauges and the health check tell of that
        }
    }

    private void register(String consumer, MeterRegistry registry) {
        for (var reason : WaitingReason.values()) {
            var name = reason.name().toLowerCase(Locale.ROOT);
            gauge("taskmanager.inbox.waiting", consumer, now -> count(now, reason))
                    .description("Events that wait in the inbox")
                    .tag("reason", name)
                    .register(registry);
            gauge("taskmanager.inbox.waiting.oldest", consumer, now -> ageSeconds(now, reason))
                    .description("How long the oldest of them has waited")
                    .tag("reason", name)
                    .baseUnit("seconds")
                    .register(registry);
        }
        gauge("taskmanager.inbox.dead.letters", consumer, Figures::deadLetters)
                .description("Dead letters")
                .register(registry);
        gauge("taskmanager.inbox.crowded.streams", consumer, now -> now.streams().crowded())
                .description("Streams with more than 10,000 waiting events")
                .register(registry);
        gauge("taskmanager.inbox.halted.streams", consumer, now -> now.streams().halted())
                .description("Streams that wait for a person")
                .register(registry);
        gauge("taskmanager.inbox.lag.events", consumer, now -> now.streams().behind())
                .description("Numbers that were given out and that the consumer is not past")
                .register(registry);
        gauge("taskmanager.inbox.lag", consumer, now -> lagSeconds(consumer, now))
                .description(
                        "How old the changes are that are applied now, 0 when it is not behind")
                .baseUnit("seconds")
                .register(registry);
    }

    private Gauge.Builder<InboxGauges> gauge(
            String name, String consumer, ToDoubleFunction<Figures> value) {
        return Gauge.builder(name, this, gauges -> value.applyAsDouble(gauges.figures(consumer)))
                .tag("consumer", consumer);
    }

    private Figures figures(String consumer) {
        return latest.of(consumer).map(LatestFigures.Seen::figures).orElse(NOTHING);
    }

    /// As old as what was applied last, or as what has waited longest.
    private double lagSeconds(String consumer, Figures now) {
        if (now.streams().behind() == 0) {
            return 0;
        }
        var waited =
                Arrays.stream(WaitingReason.values())
                        .mapToDouble(reason -> ageSeconds(now, reason))
                        .max()
                        .orElse(0);
        return Math.max(waited, sinceApplied(consumer));
    }

    private double sinceApplied(String consumer) {
        return applied.of(consumer)
                .map(change -> (double) Duration.between(change, clock.instant()).toSeconds())
                .orElse(0.0);
    }

    private static double count(Figures now, WaitingReason reason) {
        return Optional.ofNullable(now.waiting().get(reason)).map(Waiting::count).orElse(0L);
    }

    private double ageSeconds(Figures now, WaitingReason reason) {
        return Optional.ofNullable(now.waiting().get(reason))
                .map(waiting -> Duration.between(waiting.oldestSince(), clock.instant()))
                .map(age -> (double) age.toSeconds())
                .orElse(0.0);
    }
}
