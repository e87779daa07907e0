package com.taskmanager.bootstrap.telemetry;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.Unavailable;
import com.taskmanager.application.relay.Relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;

import org.springframework.scheduling.annotation.Scheduled;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// How far behind the relay is, looked up every few seconds: the age of the oldest unsent event,
/// not the size of the backlog, says whether something is wrong.
class RelayGauges {
    private final Relay relay;
    private final InstantSource clock;
    private volatile Duration oldest = Duration.ZERO;

    RelayGauges(Relay relay, InstantSource clock, MeterRegistry registry) {
        this.relay = relay;
        this.clock = clock;
        TimeGauge.builder(
                        "taskmanager.relay.oldest.unsent",
                        this,
                        TimeUnit.MILLISECONDS,
                        gauges -> gauges.oldest.toMillis())
                .description("Age of the oldest event in the outbox, 0 when it is empty")
                .register(registry);
    }

    /// Keeps what it knew while the database is away; that is told elsewhere.
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            oldest =
                    relay.oldestUnsent()
                            .map(since -> Duration.between(since, clock.instant()))
                            .orElse(Duration.ZERO);
        } catch (Unavailable _) {
            oldest = oldest.plusSeconds(5);
        }
    }

    Duration oldestUnsent() {
        return oldest;
    }

    Set<Topic> blockedTopics() {
        return relay.blockedTopics();
    }
}
