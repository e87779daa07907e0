package com.taskmanager.bootstrap.wiring;

import com.taskmanager.application.port.EventPublisher;
import com.taskmanager.application.relay.Relay;
import com.taskmanager.application.relay.RelayObserver;
import com.taskmanager.application.relay.RelayPace;
import com.taskmanager.application.relay.RelayPorts;
import com.taskmanager.bootstrap.wiring.Loops.Loop;
import com.taskmanager.persistence.relay.JdbcOutboxSlots;
import com.taskmanager.persistence.relay.JdbcOutboxSurvey;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import javax.sql.DataSource;

/// From the outbox to the transport. The backend relays too: what a request wrote is on its way
/// without a poll.
@Configuration(proxyBeanMethods = false)
class RelayWiring {
    private static final Set<Role> RELAYING = Set.of(Role.RELAY, Role.BACKEND_SERVICE);

    @Bean
    Relay relay(
            @Qualifier(PoolWiring.RELAY_POOL) DataSource pool,
            EventPublisher publisher,
            RelayObserver observer,
            InstantSource clock,
            RandomGenerator random,
            LateWakes wakes,
            ProgramSettings settings) {
        var slots = new JdbcOutboxSlots(pool, settings.eventLog());
        var survey = new JdbcOutboxSurvey(pool);
        var ports = new RelayPorts(slots, survey, publisher, observer);
        var pace = RelayPace.USUAL.gatheringFor(settings.gatherMax());
        var relay = new Relay(ports, pace, clock, random);
        wakes.bind(relay.wakes());
        return relay;
    }

    @Bean
    Loops relayLoops(Relay relay, ProgramSettings settings, MeterRegistry registry) {
        if (settings.activeRoles().stream().noneMatch(RELAYING::contains)) {
            return new Loops(List.of());
        }
        int count = settings.relay().workers();
        // The age of the oldest event is looked up everywhere; this says where somebody relays.
        Gauge.builder("taskmanager.relay.workers", () -> count).register(registry);
        return new Loops(workers(relay, count));
    }

    private static List<Loop> workers(Relay relay, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> new Loop("relay-" + n, relay, relay::stop))
                .toList();
    }
}
