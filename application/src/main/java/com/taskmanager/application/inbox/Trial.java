package com.taskmanager.application.inbox;

import java.util.List;

/// Tries the effects of events whose turn it is and tells what became of each. Runs in a unit of
/// work that holds their positions and their users' locks.
interface Trial {
    void run(Consumer consumer, List<Arrival> arrivals, Outcomes outcomes);

    /// The effect of a single event succeeded, and its commit failed because of it.
    static Trial failingWith(RuntimeException error) {
        return (_, arrivals, outcomes) ->
                arrivals.forEach(arrival -> outcomes.failed(arrival, ErrorText.of(error)));
    }
}
