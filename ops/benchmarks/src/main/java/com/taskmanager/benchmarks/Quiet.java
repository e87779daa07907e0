package com.taskmanager.benchmarks;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.relay.ParkedStream;
import com.taskmanager.application.relay.RelayObserver;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Says what ought not to happen in a benchmark.
final class Quiet implements RelayObserver {
    @Override
    public void handedOver(Topic topic, int offered, List<OutboxEvent> accepted, Instant at) {
        // the handler counts
    }

    @Override
    public void blocked(Topic topic, String cause, Duration pause) {
        System.err.println(topic + " blocked: " + cause);
    }

    @Override
    public void recovered(Topic topic) {
        System.err.println(topic + " recovered");
    }

    @Override
    public void parked(ParkedStream stream) {
        System.err.println("parked: " + stream);
    }

    @Override
    public void interrupted(RuntimeException cause, Duration pause) {
        System.err.println("interrupted: " + cause);
    }
}
