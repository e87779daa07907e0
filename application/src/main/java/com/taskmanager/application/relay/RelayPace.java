package com.taskmanager.application.relay;

import java.time.Duration;

/// How patient a relay is.
///
/// @param refusedAfter for how long the transport has to refuse an event, and accept others of its
///   topic meanwhile, until its stream is parked
/// @param gatherMax for how long, at most, events that come one by one wait for a turn that is
///   under way, and after it for each other: for as long as it took. The first after a quiet time
///   never waits. Zero where a call of the transport costs next to nothing
public record RelayPace(Duration refusedAfter, Duration gatherMax) {
    /// The election of a leader, and the ten seconds for which a sidecar gives up a partition that
    /// had none, are over after a minute.
    public static final RelayPace USUAL = new RelayPace(Duration.ofMinutes(1), Duration.ZERO);

    public RelayPace gatheringFor(Duration atMost) {
        return new RelayPace(refusedAfter, atMost);
    }

    public RelayPace parkingAfter(Duration refused) {
        return new RelayPace(refused, gatherMax);
    }
}
