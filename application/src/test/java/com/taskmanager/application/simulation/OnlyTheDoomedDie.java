package com.taskmanager.application.simulation;

import com.taskmanager.application.simulation.Fact.Event;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Set;

/// G3: trouble of the infrastructure, or of a neighbour, makes no dead letter of an event that was
/// committed and whose effect works. What was in hand when a process died may have been the reason.
final class OnlyTheDoomedDie implements Rule {
    private record Doom(@Nullable String consumer, Event event) {}

    private record Place(@Nullable String consumer, String stream, long seq) {
        static Place of(Fact fact, Event event) {
            return new Place(fact.consumer(), event.stream(), event.seq());
        }
    }

    private final Set<Doom> doomed = new HashSet<>();
    private final Set<Place> accused = new HashSet<>();
    private final Set<Event> committed = new HashSet<>();

    @Override
    public void see(Fact fact, Event event, Verdict verdict) {
        var doom = new Doom(fact.consumer(), event);
        switch (fact.what()) {
            case COMMITTED -> committed.add(event);
            case UNDONE -> committed.remove(event);
            case DOOMED -> doomed.add(doom);
            case ACCUSED -> accused.add(Place.of(fact, event));
            case DIED -> {
                boolean may = doomed.contains(doom) || accused.contains(Place.of(fact, event));
                if (committed.contains(event) && !may) {
                    verdict.broken("G3", "died of somebody else's trouble: " + fact);
                }
            }
            default -> {}
        }
    }

    @Override
    public void end(Verdict verdict) {
        // said already
    }
}
