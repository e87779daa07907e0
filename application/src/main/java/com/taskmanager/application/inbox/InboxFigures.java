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
    /// counted. `behind` is how many numbers were given out that the consumer is not past, in
    /// topics of which it has met anything.
    record Figures(Map<WaitingReason, Waiting> waiting, long deadLetters, Streams streams) {
        public Figures {
            waiting = Map.copyOf(waiting);
        }
    }

    record Streams(long crowded, long halted, long behind) {
        public static final Streams NONE = new Streams(0, 0, 0);
    }

    record Waiting(long count, Instant oldestSince) {}
}
