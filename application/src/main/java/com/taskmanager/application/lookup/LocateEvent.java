package com.taskmanager.application.lookup;

import java.util.Optional;
import java.util.UUID;

/// Where an event is: on its way, and at each consumer of its topic. Empty when nothing is known of
/// it; for one that was applied everywhere that is so once the log of what was accepted is gone.
public interface LocateEvent {
    Optional<Whereabouts> locate(UUID id);
}
