package com.taskmanager.bootstrap.telemetry;

import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.InboxObserver;
import com.taskmanager.application.inbox.LatestFigures;
import com.taskmanager.application.relay.Relay;
import com.taskmanager.application.relay.RelayObserver;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

import java.time.InstantSource;
import java.util.List;

/// Who watches the relay and the inboxes.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TelemetryConfiguration {
    @Bean
    RelayObserver relayObserver(MeterRegistry registry) {
        return new RelayMeters(registry);
    }

    @Bean
    LastApplied lastApplied(InstantSource clock) {
        return new LastApplied(clock);
    }

    @Bean
    InboxObserver inboxObserver(
            MeterRegistry registry, List<Consumer> consumers, LastApplied applied) {
        var meters = new InboxMeters(registry, consumers);
        return (consumer, signal) -> {
            applied.happened(consumer, signal);
            meters.happened(consumer, signal);
        };
    }

    @Bean
    RelayGauges relayGauges(Relay relay, InstantSource clock, MeterRegistry registry) {
        return new RelayGauges(relay, clock, registry);
    }

    @Bean
    InboxGauges inboxGauges(
            List<Consumer> consumers,
            LatestFigures figures,
            LastApplied applied,
            InstantSource clock,
            MeterRegistry registry) {
        return new InboxGauges(consumers, figures, applied, clock, registry);
    }

    @Bean
    HealthIndicator outboxAgeHealthIndicator(RelayGauges gauges) {
        return new RelayHealth(gauges);
    }

    @Bean
    HealthIndicator topicsHealthIndicator(RelayGauges gauges) {
        return new TransportHealth(gauges);
    }
}
