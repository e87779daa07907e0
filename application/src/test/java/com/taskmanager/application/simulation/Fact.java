package com.taskmanager.application.simulation;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Locale;

/// An entry of the history: when, who, what. `consumer` and `event` where they are concerned.
record Fact(
        Duration at,
        String who,
        What what,
        @Nullable String consumer,
        @Nullable Event event,
        String text) {

    /// `id` tells two events with the same number apart.
    record Event(String stream, long seq, long id) {
        @Override
        public String toString() {
            return "%s %d (e%d)".formatted(stream, seq, id);
        }
    }

    enum What {
        /// A transaction took the event's number; it may take its time to commit.
        DREW,
        COMMITTED,
        /// In the transport, for every consumer.
        PUBLISHED,
        /// Gone from the outbox.
        DELETED,
        /// Moved beside the outbox.
        PARKED,
        /// Moved back into the outbox.
        RETURNED,
        /// The transport need not deliver it to this consumer any more.
        ACKNOWLEDGED,
        /// Its effect, or its being skipped, is committed at this consumer.
        APPLIED,
        /// Stored at this consumer.
        WAITS,
        /// No longer stored at this consumer.
        TAKEN_UP,
        /// A dead letter of this consumer.
        DIED,
        /// No longer a dead letter of this consumer.
        EXHUMED,
        /// A person let its stream go on without it at this consumer.
        GIVEN_UP,
        /// A restored database knows nothing of it: it never happened.
        UNDONE,
        /// A restored consumer knows nothing of its effect.
        UNAPPLIED,
        /// The transport delivers it to this consumer once more.
        KEPT,
        /// A restored consumer knows nothing of that decision.
        TAKEN_BACK,
        /// Its effect at this consumer will never succeed.
        DOOMED,
        /// In hand at this consumer when its process died, of whatever.
        ACCUSED,
        /// Committed, and nothing is in its way.
        URGENT,
        /// For the reader only.
        REMARK
    }

    boolean is(What other) {
        return what == other;
    }

    @Override
    public String toString() {
        return "%10.3f s  %-9s %-13s%s%s%s"
                .formatted(
                        at.toMillis() / 1000.0,
                        who,
                        is(What.REMARK) ? "" : what.name().toLowerCase(Locale.ROOT),
                        event == null ? "" : event + " ",
                        consumer == null ? "" : "at " + consumer + " ",
                        text);
    }
}
