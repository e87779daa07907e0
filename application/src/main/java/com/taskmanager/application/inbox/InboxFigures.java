package com.taskmanager.application.inbox;

import java.time.Instant;
import java.util.Map;

/// Counts what lies in the inbox, for gauges and alerts. Reads everything that waits: for every
/// quarter of a minute, not for every request.
///
/// Errors: [com.taskmanager.application.port.Unavailable] when the database cannot be reached.
public interface InboxFigures {
    /// With more waiting events than this a stream is crowded.
    int CROWDED_ABOVE = 10_000;

    Figures count(String consumer);

    /// `waiting` has the reasons that occur. Dead letters about which a person has decided are not
    /// counted.
    record Figures(Map<WaitingReason, Waiting> waiting, long deadLetters, long crowdedStreams) {
        public Figures {
            waiting = Map.copyOf(waiting);
        }
    }

    record Waiting(long count, Instant oldestSince) {}
}
