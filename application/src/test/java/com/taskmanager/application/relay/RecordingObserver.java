package com.taskmanager.application.relay;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Topic;

import java.time.Duration;
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
    public void blocked(Topic topic, String cause, Duration pause) {
        told.add("%s blocked: %s".formatted(topic, cause));
    }

    @Override
    public void recovered(Topic topic) {
        told.add(topic + " recovered");
    }

    @Override
    public void parked(ParkedStream stream) {
        told.add("%s parked at %d".formatted(stream.stream().user(), stream.firstSequence()));
    }

    @Override
    public void interrupted(RuntimeException cause, Duration pause) {
        told.add("interrupted: " + cause.getMessage());
    }
}
