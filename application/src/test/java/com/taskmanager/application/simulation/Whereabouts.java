package com.taskmanager.application.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Where one committed event is.
final class Whereabouts {
    private boolean outbox = true;
    private boolean parked;
    private final Map<String, Integer> inTransport = new HashMap<>();
    private final Set<String> waiting = new HashSet<>();
    private final Set<String> dead = new HashSet<>();
    private final Set<String> givenUp = new HashSet<>();
    private final Set<String> applied = new HashSet<>();

    void move(Fact fact, Set<String> consumers) {
        switch (fact.what()) {
            case DELETED -> outbox(false, false);
            case PARKED -> outbox(false, true);
            case RETURNED -> outbox(true, false);
            case PUBLISHED ->
                    consumers.forEach(consumer -> inTransport.merge(consumer, 1, Integer::sum));
            default -> moveAt(fact);
        }
    }

    private void moveAt(Fact fact) {
        var consumer = fact.consumer();
        if (consumer == null) {
            return;
        }
        switch (fact.what()) {
            case ACKNOWLEDGED -> inTransport.merge(consumer, -1, Integer::sum);
            case KEPT -> inTransport.merge(consumer, 1, Integer::sum);
            case APPLIED -> applied.add(consumer);
            case UNAPPLIED -> applied.remove(consumer);
            case WAITS -> waiting.add(consumer);
            case TAKEN_UP -> waiting.remove(consumer);
            case DIED -> dead.add(consumer);
            case GIVEN_UP -> givenUp.add(consumer);
            case TAKEN_BACK -> givenUp.remove(consumer);
            case EXHUMED -> dead.remove(consumer);
            default -> {}
        }
    }

    private void outbox(boolean isIn, boolean isParked) {
        outbox = isIn;
        parked = isParked;
    }

    boolean isKnownFor(String consumer) {
        return isOnItsWay()
                || hasReached(consumer)
                || waitsAt(consumer)
                || isInTransportTo(consumer);
    }

    boolean hasReached(String consumer) {
        return applied.contains(consumer) || isDeadAt(consumer);
    }

    boolean isAppliedAt(String consumer) {
        return applied.contains(consumer);
    }

    boolean isDeadAt(String consumer) {
        return dead.contains(consumer);
    }

    boolean isGivenUpAt(String consumer) {
        return givenUp.contains(consumer);
    }

    boolean waitsAt(String consumer) {
        return waiting.contains(consumer);
    }

    /// A person could say where it is, for this consumer.
    String describedFor(String consumer) {
        if (waitsAt(consumer)) {
            return "it waits there";
        }
        if (isOnItsWay()) {
            return parked ? "it is parked" : "it is in the outbox";
        }
        return isInTransportTo(consumer) ? "it is in the transport" : "it is nowhere";
    }

    private boolean isOnItsWay() {
        return outbox || parked;
    }

    private boolean isInTransportTo(String consumer) {
        return inTransport.getOrDefault(consumer, 0) > 0;
    }
}
