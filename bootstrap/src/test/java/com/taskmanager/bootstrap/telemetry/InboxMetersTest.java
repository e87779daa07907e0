package com.taskmanager.bootstrap.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.EventNumber;
import com.taskmanager.application.inbox.InboxSignal;
import com.taskmanager.domain.user.UserId;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class InboxMetersTest {
    private static final EventNumber NUMBER =
            new EventNumber(new StreamId(new UserId("alice"), Topic.TASK_EVENTS), 1);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final InboxMeters meters = new InboxMeters(registry, List.of());

    @Test
    void countsRetriesByTypeOfEvent() {
        meters.happened("audit", new InboxSignal.Failed(NUMBER, "created", 1));
        meters.happened("audit", new InboxSignal.Failed(NUMBER, "created", 2));
        meters.happened("audit", new InboxSignal.Failed(NUMBER, "deleted", 1));

        assertThat(retries("created")).isEqualTo(2);
        assertThat(retries("deleted")).isOne();
    }

    @Test
    void beginsAtZeroWithTheFirstEventOfItsType() {
        meters.happened("audit", new InboxSignal.Applied("created", Duration.ofMillis(1)));

        assertThat(retries("created")).isZero();
    }

    private double retries(String type) {
        return registry.get("taskmanager.inbox.retries")
                .tags("consumer", "audit", "type", type)
                .counter()
                .count();
    }
}
