package com.taskmanager.bootstrap.telemetry;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.relay.ParkedStream;
import com.taskmanager.application.relay.RelayObserver;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Counts and logs what the relay does.
final class RelayMeters implements RelayObserver {
    private static final Logger log = LoggerFactory.getLogger(RelayMeters.class);

    private final MeterRegistry registry;

    RelayMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void handedOver(Topic topic, int offered, List<OutboxEvent> accepted, Instant at) {
        DistributionSummary.builder("taskmanager.relay.batch")
                .description("Events offered to the transport in one call")
                .tag("topic", topic.name())
                .publishPercentileHistogram()
                .maximumExpectedValue(1_000.0)
                .register(registry)
                .record(offered);
        count(topic, "accepted", accepted.size());
        count(topic, "kept", offered - accepted.size());
        var age = insertToAccepted(topic);
        accepted.forEach(event -> age.record(Duration.between(event.metadata().occurredAt(), at)));
    }

    @Override
    public void blocked(Topic topic, String cause, Duration pause) {
        registry.counter("taskmanager.relay.blocked", "topic", topic.name()).increment();
        log.warn("{} is not accepted, next try in {} ms: {}", topic, pause.toMillis(), cause);
    }

    @Override
    public void recovered(Topic topic) {
        log.info("{} is accepted again", topic);
    }

    @Override
    public void parked(ParkedStream stream) {
        var topic = stream.stream().topic();
        registry.counter("taskmanager.relay.parked", "topic", topic.name()).increment();
        log.error(
                "one user's events on {} wait for an operator: number {} is refused: {}",
                topic,
                stream.firstSequence(),
                stream.cause());
    }

    @Override
    public void interrupted(RuntimeException cause, Duration pause) {
        registry.counter("taskmanager.relay.interrupted").increment();
        log.warn("the relay rests for {} ms: {}", pause.toMillis(), cause.getMessage());
    }

    private void count(Topic topic, String outcome, int events) {
        registry.counter("taskmanager.relay.events", "topic", topic.name(), "outcome", outcome)
                .increment(events);
    }

    private Timer insertToAccepted(Topic topic) {
        return Timer.builder("taskmanager.relay.insert.to.accepted")
                .description("From the change an event tells of until the transport had it")
                .tag("topic", topic.name())
                .publishPercentileHistogram()
                .register(registry);
    }
}
