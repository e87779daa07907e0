package com.taskmanager.bootstrap.telemetry;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/// Whether events are accepted, topic by topic. While they are not, people can work on: events wait
/// in the outbox.
final class TransportHealth implements HealthIndicator {
    static final Status BLOCKED = new Status("BLOCKED");

    private final RelayGauges gauges;

    TransportHealth(RelayGauges gauges) {
        this.gauges = gauges;
    }

    @Override
    public Health health() {
        var blocked = gauges.blockedTopics();
        return Health.status(blocked.isEmpty() ? Status.UP : BLOCKED)
                .withDetail("blockedTopics", blocked.toString())
                .build();
    }
}
