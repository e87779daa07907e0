package com.taskmanager.bootstrap.telemetry;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.relay.ParkedStream;
import com.taskmanager.application.relay.RelayObserver;
import com.taskmanager.application.relay.RelaySignal;

import io.micrometer.core.instrument.Counter;
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
    private static final List<Topic> TOPICS = List.of(Topic.TASK_EVENTS, Topic.TASK_UPDATES);

    private final MeterRegistry registry;

    /// Counters begin at zero, not with the first thing they count: a rise from nothing is none.
    RelayMeters(MeterRegistry registry) {
        this.registry = registry;
        TOPICS.forEach(this::register);
        interruptions();
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
        events(topic, "accepted").increment(accepted.size());
        events(topic, "kept").increment(offered - accepted.size());
        var age = insertToAccepted(topic);
        accepted.forEach(event -> age.record(Duration.between(event.occurredAt(), at)));
    }

    @Override
    public void happened(RelaySignal signal) {
        switch (signal) {
            case RelaySignal.Blocked(var topic, var cause, var pause) ->
                    blocked(topic, cause, pause);
            case RelaySignal.Recovered(var topic) -> recovered(topic);
            case RelaySignal.Parked(var stream) -> parked(stream);
            case RelaySignal.Interrupted(var cause, var pause) -> interrupted(cause, pause);
        }
    }

    private void blocked(Topic topic, String cause, Duration pause) {
        blocks(topic).increment();
        log.warn("{} is not accepted, next try in {} ms: {}", topic, pause.toMillis(), cause);
    }

    private void recovered(Topic topic) {
        log.info("{} is accepted again", topic);
    }

    private void parked(ParkedStream stream) {
        var topic = stream.stream().topic();
        parkings(topic).increment();
        log.error(
                "one user's events on {} wait for an operator: number {} is refused: {}",
                topic,
                stream.firstSequence(),
                stream.cause());
    }

    private void interrupted(RuntimeException cause, Duration pause) {
        interruptions().increment();
        log.warn("the relay rests for {} ms: {}", pause.toMillis(), cause.getMessage());
    }

    private void register(Topic topic) {
        events(topic, "accepted");
        events(topic, "kept");
        blocks(topic);
        parkings(topic);
    }

    private Counter events(Topic topic, String outcome) {
        return counter("events", "Events offered to the transport, by what came of them")
                .tag("topic", topic.name())
                .tag("outcome", outcome)
                .register(registry);
    }

    private Counter blocks(Topic topic) {
        return counter(
                        "blocked",
                        "How often nothing of a topic was accepted, and it was left alone")
                .tag("topic", topic.name())
                .register(registry);
    }

    private Counter parkings(Topic topic) {
        return counter("parked", "How often a stream was parked, to wait for an operator")
                .tag("topic", topic.name())
                .register(registry);
    }

    private Counter interruptions() {
        return counter("interrupted", "How often the relay rested because of the database")
                .register(registry);
    }

    private static Counter.Builder counter(String name, String description) {
        return Counter.builder("taskmanager.relay." + name).description(description);
    }

    private Timer insertToAccepted(Topic topic) {
        return Timer.builder("taskmanager.relay.insert.to.accepted")
                .description("From the change an event tells of until the transport had it")
                .tag("topic", topic.name())
                .publishPercentileHistogram()
                .register(registry);
    }
}
