package com.taskmanager.application.testing;

import com.taskmanager.application.port.RelayWakes;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/// Which slots were woken.
public final class RememberedWakes implements RelayWakes {
    private final Set<Integer> slots = new ConcurrentSkipListSet<>();

    @Override
    public void wake(Set<Integer> woken) {
        slots.addAll(woken);
    }

    public Set<Integer> slots() {
        return Set.copyOf(slots);
    }
}
