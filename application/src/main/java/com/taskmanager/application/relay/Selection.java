package com.taskmanager.application.relay;

import com.taskmanager.application.event.Topic;

import java.util.Set;

/// Which rows of a slot to read: those above a floor, of these topics, in order of `seq`, at most
/// `rowsMax` and [#BYTES_MAX] bytes of event data, though never fewer than one.
public record Selection(long above, Topics topics, int rowsMax) {
    public static final int ROWS_MAX = 500;
    public static final int BYTES_MAX = 1_000_000;

    /// The topics read together.
    public sealed interface Topics {
        record AllBut(Set<Topic> topics) implements Topics {
            public AllBut {
                topics = Set.copyOf(topics);
            }
        }

        record Only(Topic topic) implements Topics {}
    }
}
