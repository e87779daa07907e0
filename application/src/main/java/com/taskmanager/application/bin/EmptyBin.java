package com.taskmanager.application.bin;

import com.taskmanager.application.port.UnitOfWork;

import java.time.InstantSource;

/// Housekeeping: removes tasks that have been deleted for 30 days. Tells nobody: that they are gone
/// was told when they were deleted.
@FunctionalInterface
public interface EmptyBin {
    /// How many tasks went. Runs in units of work of its own, of bounded size.
    int run();

    static EmptyBin of(UnitOfWork unitOfWork, Bin bin, InstantSource clock) {
        return new EmptyBinService(unitOfWork, bin, clock);
    }
}
