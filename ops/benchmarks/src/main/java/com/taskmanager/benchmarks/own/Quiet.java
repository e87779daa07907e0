package com.taskmanager.benchmarks.own;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.relay.ParkedStream;
import com.taskmanager.application.relay.RelayObserver;
import com.taskmanager.application.relay.RelaySignal;

import java.time.Instant;
import java.util.List;

/// Says what ought not to happen in a benchmark.
final class Quiet implements RelayObserver {
    @Override
    public void handedOver(Topic topic, int offered, List<OutboxEvent> accepted, Instant at) {
        // the handler counts
    }

    @Override
    public void happened(RelaySignal signal) {
        switch (signal) {
            case RelaySignal.Blocked(var topic, var cause, _) -> blocked(topic, cause);
            case RelaySignal.Recovered(var topic) -> recovered(topic);
            case RelaySignal.Parked(var stream) -> parked(stream);
            case RelaySignal.Interrupted(var cause, _) -> interrupted(cause);
        }
    }

    private void blocked(Topic topic, String cause) {
        System.err.println(topic + " blocked: " + cause);
    }

    private void recovered(Topic topic) {
        System.err.println(topic + " recovered");
    }

    private void parked(ParkedStream stream) {
        System.err.println("parked: " + stream);
    }

    private void interrupted(RuntimeException cause) {
        System.err.println("interrupted: " + cause);
    }
}
