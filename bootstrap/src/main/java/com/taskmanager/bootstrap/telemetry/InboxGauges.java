package com.taskmanager.bootstrap.telemetry;

import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.InboxFigures;
import com.taskmanager.application.inbox.InboxFigures.Figures;
import com.taskmanager.application.inbox.InboxFigures.Waiting;
import com.taskmanager.application.inbox.WaitingReason;
import com.taskmanager.application.port.Unavailable;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.scheduling.annotation.Scheduled;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/// What lies in the inboxes, looked up every quarter of a minute.
class InboxGauges {
    private static final Figures NOTHING = new Figures(Map.of(), 0, 0);

    private final Map<String, Figures> latest = new ConcurrentHashMap<>();
    private final List<Consumer> consumers;
    private final InboxFigures figures;
    private final InstantSource clock;

    InboxGauges(
            List<Consumer> consumers,
            InboxFigures figures,
            InstantSource clock,
            MeterRegistry registry) {
        this.consumers = consumers;
        this.figures = figures;
        this.clock = clock;
        consumers.forEach(consumer -> register(consumer.name(), registry));
    }

    /// Keeps what it knew while the database is away.
    @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            consumers.forEach(
                    consumer -> latest.put(consumer.name(), figures.count(consumer.name())));
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
        gauge("taskmanager.inbox.crowded.streams", consumer, Figures::crowdedStreams)
                .description("Streams with more than 10,000 waiting events")
                .register(registry);
    }

    private Gauge.Builder<InboxGauges> gauge(
            String name, String consumer, ToDoubleFunction<Figures> value) {
        return Gauge.builder(
                        name,
                        this,
                        gauges ->
                                value.applyAsDouble(gauges.latest.getOrDefault(consumer, NOTHING)))
                .tag("consumer", consumer);
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
