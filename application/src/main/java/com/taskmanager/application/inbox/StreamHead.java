package com.taskmanager.application.inbox;

/// Whether a halted stream waits for a number. Whoever asks has the position locked afterwards.
final class StreamHead {
    private StreamHead() {}

    static boolean awaited(StreamLock streams, String consumer, EventNumber number) {
        return streams.await(consumer, number.stream())
                .filter(position -> position.isHaltedAt(number.seq()))
                .isPresent();
    }
}
