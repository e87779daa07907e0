package com.taskmanager.application.inbox;

/// What came of deciding about a stream at a consumer.
public sealed interface StreamResult {
    record Done() implements StreamResult {}

    /// The consumer is paused; later.
    record Busy(String reason) implements StreamResult {}

    record Refused(Why why) implements StreamResult {}

    /// Why not.
    enum Why {
        /// No such consumer runs in this program.
        UNKNOWN_CONSUMER,
        /// The consumer never met an event of it.
        NO_SUCH_STREAM,
        /// A dead letter stands at its head: that is retried or skipped.
        HALTED,
        /// A person has stopped it.
        STOPPED,
        /// Nobody has stopped it.
        NOT_STOPPED,
        /// No failed event waits under that number, or it is being tried.
        NOT_WAITING,
        /// Other numbers are missing now, or none, or nothing waits for them.
        OTHER_GAP,
        /// At least one of the numbers has not been sent yet.
        STILL_TO_COME,
        /// At least one of the numbers was never given out.
        NEVER_GIVEN_OUT
    }
}
