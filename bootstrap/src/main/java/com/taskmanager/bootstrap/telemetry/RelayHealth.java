package com.taskmanager.bootstrap.telemetry;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

import java.time.Duration;

/// About age, not size: a large backlog that moves is healthy. A relay that is behind does not make
/// the program unready: people can work on.
final class RelayHealth implements HealthIndicator {
    static final Status BEHIND = new Status("BEHIND");
    private static final Duration AGE_MAX = Duration.ofMinutes(1);

    private final RelayGauges gauges;

    RelayHealth(RelayGauges gauges) {
        this.gauges = gauges;
    }

    @Override
    public Health health() {
        var age = gauges.oldestUnsent();
        return Health.status(age.compareTo(AGE_MAX) > 0 ? BEHIND : Status.UP)
                .withDetail("oldestUnsentMs", age.toMillis())
                .build();
    }
}
