package com.taskmanager.application.bin;

import com.taskmanager.application.port.UnitOfWork;

import java.time.Duration;
import java.time.InstantSource;

record EmptyBinService(UnitOfWork unitOfWork, Bin bin, InstantSource clock) implements EmptyBin {
    private static final Duration KEPT_FOR = Duration.ofDays(30);
    private static final int BATCH = 500;

    @Override
    public int run() {
        var limit = clock.instant().minus(KEPT_FOR);
        int total = 0;
        int gone;
        do {
            gone = unitOfWork.run(() -> bin.purge(limit, BATCH));
            total += gone;
        } while (gone == BATCH);
        return total;
    }
}
