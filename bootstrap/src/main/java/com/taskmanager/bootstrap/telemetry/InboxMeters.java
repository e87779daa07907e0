package com.taskmanager.bootstrap.telemetry;

import com.taskmanager.application.inbox.InboxObserver;
import com.taskmanager.application.inbox.InboxSignal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Locale;

/// Counts and logs what the inbox does. Users are opaque ids here as everywhere.
final class InboxMeters implements InboxObserver {
    private static final Logger log = LoggerFactory.getLogger(InboxMeters.class);

    private final MeterRegistry registry;

    InboxMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void happened(String consumer, InboxSignal signal) {
        switch (signal) {
            case InboxSignal.Applied applied -> {
                commitToApplied(consumer, applied.type()).record(applied.age());
                count(consumer, "applied", 1);
            }
            case InboxSignal.Duplicates(var events) -> count(consumer, "duplicate", events);
            case InboxSignal.Stored(var reason, var events) ->
                    count(consumer, reason.name().toLowerCase(Locale.ROOT), events);
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
        log.warn("{} failed at {}, attempt {}", consumer, failed.number(), failed.attempt());
    }

    private void refused(String consumer, InboxSignal.Refused refused) {
        registry.counter("taskmanager.inbox.refused", "consumer", consumer).increment();
        log.warn("{} sent a delivery back: {}", consumer, refused.reason());
    }

    private void died(String consumer, InboxSignal.Died died) {
        count(consumer, "dead", 1);
        log.error("{} has a dead letter: {} {}", consumer, died.cause(), died.number());
    }

    private void count(String consumer, String outcome, long events) {
        registry.counter("taskmanager.inbox.events", "consumer", consumer, "outcome", outcome)
                .increment((double) events);
    }

    private Timer commitToApplied(String consumer, String type) {
        return Timer.builder("taskmanager.inbox.commit.to.applied")
                .description("From the change an event tells of until its effect was committed")
                .tag("consumer", consumer)
                .tag("type", type)
                .publishPercentileHistogram()
                .register(registry);
    }
}
