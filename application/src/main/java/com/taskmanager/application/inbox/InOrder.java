package com.taskmanager.application.inbox;

import com.taskmanager.application.event.IncomingEvent;
import com.taskmanager.application.inbox.Arrival.Body;

import java.util.List;
import java.util.function.BooleanSupplier;

/// The effects of events in their order, in a few statements where the effect knows how. None is
/// begun after the time is up.
record InOrder(EventEffect effect, BooleanSupplier timeLeft) {

    /// How many of them have been applied, from the first on.
    int apply(List<Arrival> group) {
        boolean many = group.size() > 1;
        return many && effect instanceof BulkEffect bulk ? atOnce(bulk, group) : oneByOne(group);
    }

    void apply(Arrival arrival) {
        effect.apply(sound(arrival));
    }

    private int atOnce(BulkEffect bulk, List<Arrival> group) {
        if (!timeLeft.getAsBoolean()) {
            return 0;
        }
        bulk.applyAll(group.stream().map(InOrder::sound).toList());
        return group.size();
    }

    private int oneByOne(List<Arrival> group) {
        int applied = 0;
        while (applied < group.size() && timeLeft.getAsBoolean()) {
            apply(group.get(applied));
            applied++;
        }
        return applied;
    }

    private static IncomingEvent sound(Arrival arrival) {
        return switch (arrival.body()) {
            case Body.Sound(var event) -> event;
            case Body.Broken broken -> throw new BrokenEvent(broken.problem());
        };
    }
}
