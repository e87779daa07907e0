package com.taskmanager.application.history;

import java.util.Optional;

/// Remembers a database outside of it.
///
/// Errors: [HistoryUnclear] when what it remembers cannot be read.
public interface HistoryWitness {
    /// What was remembered last; empty for a witness that is new.
    Optional<Sighting> remembered();

    /// Keeps this instead. It is either kept whole, or what was remembered before still is.
    void remember(Sighting sighting);

    /// Knows of nothing and keeps nothing: every database is the right one.
    static HistoryWitness none() {
        return new HistoryWitness() {
            @Override
            public Optional<Sighting> remembered() {
                return Optional.empty();
            }

            @Override
            public void remember(Sighting sighting) {}
        };
    }
}
