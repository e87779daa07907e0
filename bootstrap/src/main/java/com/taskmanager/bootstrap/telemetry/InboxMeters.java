package com.taskmanager.bootstrap.telemetry;

import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.InboxObserver;
import com.taskmanager.application.inbox.InboxSignal;
import com.taskmanager.application.inbox.WaitingReason;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Counts and logs what the inbox does. Users are opaque ids here as everywhere.
final class InboxMeters implements InboxObserver {
    private static final Logger log = LoggerFactory.getLogger(InboxMeters.class);
    private static final List<String> OUTCOMES =
            List.of("applied", "duplicate", "failed", "dead", "halted");

    private final MeterRegistry registry;
    private final Map<String, Timer> ages = new ConcurrentHashMap<>();

    /// Counters begin at zero, not with the first thing they count: a rise from nothing is none.
    InboxMeters(MeterRegistry registry, List<Consumer> consumers) {
        this.registry = registry;
        consumers.forEach(consumer -> register(consumer.name()));
    }

    @Override
    public void happened(String consumer, InboxSignal signal) {
        switch (signal) {
            case InboxSignal.Applied applied -> {
                commitToApplied(consumer, applied.type()).record(applied.age());
                retries(consumer, applied.type());
                count(consumer, "applied", 1);
            }
            case InboxSignal.Duplicates(var events) -> count(consumer, "duplicate", events);
            case InboxSignal.Stored(var reason, var events) ->
                    count(consumer, named(reason), events);
            case InboxSignal.Failed failed -> failed(consumer, failed);
            case InboxSignal.Died died -> died(consumer, died);
            case InboxSignal.Halted(var stream) -> {
                count(consumer, "halted", 1);
                log.error("{} halted {} of user {}", consumer, stream.topic(), stream.user());
            }
            case InboxSignal.Refused refused -> refused(consumer, refused);
            case InboxSignal.Stalled(var trouble) ->
                    log.warn("{} cannot work: {}", consumer, trouble.getMessage());
        }
    }

    private void failed(String consumer, InboxSignal.Failed failed) {
        count(consumer, "failed", 1);
        retries(consumer, failed.type()).increment();
        log.warn("{} failed at {}, attempt {}", consumer, failed.number(), failed.attempt());
    }

    private void refused(String consumer, InboxSignal.Refused refused) {
        refusals(consumer).increment();
        log.warn("{} sent a delivery back: {}", consumer, refused.reason());
    }

    private void died(String consumer, InboxSignal.Died died) {
        count(consumer, "dead", 1);
        log.error("{} has a dead letter: {} {}", consumer, died.cause(), died.number());
    }

    private void count(String consumer, String outcome, long events) {
        events(consumer, outcome).increment((double) events);
    }

    private void register(String consumer) {
        var reasons = Arrays.stream(WaitingReason.values()).map(InboxMeters::named);
        Stream.concat(OUTCOMES.stream(), reasons).forEach(outcome -> events(consumer, outcome));
        refusals(consumer);
    }

    private Counter events(String consumer, String outcome) {
        return counter(
                "taskmanager.inbox.events",
                "Events a consumer was handed, by what came of them",
                "consumer",
                consumer,
                "outcome",
                outcome);
    }

    private Counter refusals(String consumer) {
        return counter(
                "taskmanager.inbox.refused",
                "Deliveries that were sent back whole",
                "consumer",
                consumer);
    }

    /// At zero once the consumer has met the type.
    private Counter retries(String consumer, String type) {
        return counter(
                "taskmanager.inbox.retries",
                "Failed attempts after which there is another, by type of event",
                "consumer",
                consumer,
                "type",
                type);
    }

    private Counter counter(String name, String description, String... tags) {
        return Counter.builder(name).description(description).tags(tags).register(registry);
    }

    private Timer commitToApplied(String consumer, String type) {
        return ages.computeIfAbsent(consumer + " " + type, _ -> age(consumer, type));
    }

    private Timer age(String consumer, String type) {
        return Timer.builder("taskmanager.inbox.commit.to.applied")
                .description("From the change an event tells of until its effect was committed")
                .tag("consumer", consumer)
                .tag("type", type)
                .publishPercentileHistogram()
                .register(registry);
    }

    private static String named(WaitingReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
