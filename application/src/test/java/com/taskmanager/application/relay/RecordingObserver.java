package com.taskmanager.application.relay;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.Unavailable;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Writes down what the relay tells of itself.
public final class RecordingObserver implements RelayObserver {
    private final List<String> told = new CopyOnWriteArrayList<>();

    public List<String> told() {
        return told;
    }

    @Override
    public void handedOver(Topic topic, int offered, List<OutboxEvent> accepted, Instant at) {
        told.add("%s: %d of %d".formatted(topic, accepted.size(), offered));
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
        told.add("%s blocked: %s".formatted(topic, cause));
    }

    private void recovered(Topic topic) {
        told.add(topic + " recovered");
    }

    private void parked(ParkedStream stream) {
        told.add("%s parked at %d".formatted(stream.stream().user(), stream.firstSequence()));
    }

    /// For trouble of its database a relay rests and begins anew. Were a fault of its own taken for
    /// that, it would recover from it and no test would notice.
    private void interrupted(RuntimeException cause) {
        if (!(cause instanceof Unavailable)) {
            throw new AssertionError("the relay itself failed", cause);
        }
        told.add("interrupted: " + cause.getMessage());
    }
}
