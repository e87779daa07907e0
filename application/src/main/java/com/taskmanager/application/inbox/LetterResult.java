package com.taskmanager.application.inbox;

/// What came of dealing with a dead letter.
public sealed interface LetterResult {
    record Done() implements LetterResult {}

    /// It stays a dead letter.
    record FailedAgain(String error) implements LetterResult {}

    /// Somebody else works on that user just now, or the consumer is paused; later.
    record Busy(String reason) implements LetterResult {}

    /// There is none, or no longer.
    record NoSuchLetter(long id) implements LetterResult {}

    record Refused(Why why) implements LetterResult {}

    /// Why not.
    enum Why {
        /// A retry has applied it, and an applied event never runs again.
        APPLIED,
        /// A person has decided about it already, or not yet.
        OTHER_STATUS,
        /// Its effect would come after those of later numbers, and the consumer needs order.
        OUT_OF_ORDER,
        /// Its number belongs to another event, or was never given out.
        NEVER_APPLICABLE,
        /// The consumer needs order: what is given up there is skipped, for good.
        ORDERED,
        /// Its stream waits for it: it can be retried or skipped.
        STREAM_WAITS,
        /// No stream waits for it, and the consumer needs no order: it can be discarded.
        NO_STREAM_WAITS,
        /// No such consumer runs in this program.
        UNKNOWN_CONSUMER
    }
}
