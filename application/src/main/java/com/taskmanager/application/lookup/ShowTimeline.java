package com.taskmanager.application.lookup;

import java.util.Optional;

/// The way of events from the change to every consumer of this database, and what they caused.
/// Empty when nothing is known of them: they never were, or were applied everywhere and the log of
/// what was accepted does not know them any more.
public interface ShowTimeline {
    Optional<Timeline> show(TimelineQuery query);
}
