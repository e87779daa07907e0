package com.taskmanager.application.testing;

import com.taskmanager.application.port.Ids;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// `00000000-0000-7000-8000-000000000001` and on: the same in every run.
public final class CountingIds implements Ids {
    private final AtomicLong last = new AtomicLong();

    @Override
    public UUID next() {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | last.incrementAndGet());
    }
}
