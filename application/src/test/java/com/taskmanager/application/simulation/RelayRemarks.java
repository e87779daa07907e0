package com.taskmanager.application.simulation;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.relay.ParkedStream;
import com.taskmanager.application.relay.RelayObserver;
import com.taskmanager.application.relay.RelaySignal;

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
    public void happened(RelaySignal signal) {
        switch (signal) {
            case RelaySignal.Blocked(var topic, var cause, _) -> blocked(topic, cause);
            case RelaySignal.Recovered(var topic) -> recovered(topic);
            case RelaySignal.Parked(var stream) -> parked(stream);
            case RelaySignal.Interrupted(var cause, _) -> interrupted(cause);
        }
    }

    private void blocked(Topic topic, String cause) {
        history.remark(name, "leaves " + topic + " alone: " + cause);
    }

    private void recovered(Topic topic) {
        history.remark(name, "publishes " + topic + " again");
    }

    private void parked(ParkedStream stream) {
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

    private void interrupted(RuntimeException cause) {
        history.remark(name, "begins anew: " + cause.getMessage());
    }
}
