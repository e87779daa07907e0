package com.taskmanager.persistence.id;

import com.taskmanager.application.port.Ids;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// UUIDs of version 7: 48 bits of milliseconds, then 74 random ones ([RFC 9562, section
/// 5.7](https://www.rfc-editor.org/rfc/rfc9562#section-5.7)). They rise with time, so an index of
/// them grows at its end.
///
/// `random` must be safe for several threads and not guessable: `SecureRandom`.
public record UuidV7Ids(InstantSource clock, RandomGenerator random) implements Ids {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    @Override
    public UUID next() {
        long time = clock.millis() << 16;
        long high = time | VERSION_7 | (random.nextLong() & 0x0fffL);
        return new UUID(high, VARIANT | (random.nextLong() >>> 2));
    }
}
