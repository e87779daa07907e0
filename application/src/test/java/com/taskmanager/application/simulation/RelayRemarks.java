package com.taskmanager.application.simulation;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.relay.ParkedStream;
import com.taskmanager.application.relay.RelayObserver;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What a relay tells of itself, for the reader of a history.
record RelayRemarks(String name, History history) implements RelayObserver {
    @Override
    public void handedOver(Topic topic, int offered, List<OutboxEvent> accepted, Instant at) {
        history.remark(
                name,
                "offers " + offered + " of " + topic + ", taken in order: " + accepted.size());
    }

    @Override
    public void blocked(Topic topic, String cause, Duration pause) {
        history.remark(name, "leaves " + topic + " alone: " + cause);
    }

    @Override
    public void recovered(Topic topic) {
        history.remark(name, "publishes " + topic + " again");
    }

    @Override
    public void parked(ParkedStream stream) {
        history.remark(
                name,
                "parks "
                        + stream.stream().user()
                        + "/"
                        + stream.stream().topic()
                        + " from "
                        + stream.firstSequence()
                        + " on");
    }

    @Override
    public void interrupted(RuntimeException cause, Duration pause) {
        history.remark(name, "begins anew: " + cause.getMessage());
    }
}
