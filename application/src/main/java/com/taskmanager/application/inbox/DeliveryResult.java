package com.taskmanager.application.inbox;

import java.util.List;

/// What the transport may do with a delivery. There is no "try this entry again": whatever is the
/// fault of one event is dealt with here, and what is nobody's fault concerns them all.
public sealed interface DeliveryResult {
    /// One answer for each entry, in the order of the entries.
    record Answered(List<EntryAnswer> entries) implements DeliveryResult {
        public Answered {
            entries = List.copyOf(entries);
        }
    }

    /// Deliver all of it again, later; what was applied meanwhile is noticed then.
    record NotReady(String reason) implements DeliveryResult {}

    record EntryAnswer(String entryId, Status status) {}

    enum Status {
        /// In the inbox's hands.
        SUCCESS,
        /// Nobody can read it. It is a dead letter here; the transport may keep it as one too.
        DROP
    }
}
