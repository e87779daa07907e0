package com.taskmanager.bootstrap.wiring;

import com.taskmanager.application.port.RelayWakes;

import java.util.Set;

/// Whoever writes wakes the relay, and the relay's transport leads to consumers that write. This
/// closes the circle: until a relay is there, wakes are lost, which costs a poll interval.
final class LateWakes implements RelayWakes {
    private volatile RelayWakes relay = _ -> {};

    void bind(RelayWakes wakes) {
        relay = wakes;
    }

    @Override
    public void wake(Set<Integer> slots) {
        relay.wake(slots);
    }
}
