package com.taskmanager.application.inbox;

/// Makes a consumer known, once, before anything is delivered to it. Streams that begin later begin
/// at 1 for everybody; in those that are there already it begins where it is told to.
public interface RegisterConsumer {
    Registered register(Consumer consumer, Beginning beginning);

    /// What came of it.
    enum Registered {
        /// It was known before, or has applied events already.
        KNOWN,
        /// It is new, and so are its streams.
        NEW,
        /// It is new and begins behind what was there.
        BEGINS_HERE,
        /// It is new and waits for what is delivered again; then for [AdoptStreams].
        WAITS_FOR_REPLAY
    }
}
