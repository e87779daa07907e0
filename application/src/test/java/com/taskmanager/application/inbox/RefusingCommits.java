package com.taskmanager.application.inbox;

import com.taskmanager.application.port.UnitOfWork;

import java.util.function.Supplier;

/// A database that finds out about a certain effect only at the commit, as with a constraint that
/// is checked last.
final class RefusingCommits implements UnitOfWork {
    private final InboxWorld world;
    private final String refused;

    RefusingCommits(InboxWorld world, String refused) {
        this.world = world;
        this.refused = refused;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        return world.unitOfWork()
                .run(
                        () -> {
                            var result = work.get();
                            if (world.notes().contains(refused)) {
                                throw new IllegalStateException("found at the commit");
                            }
                            return result;
                        });
    }

    @Override
    public <T> T nested(Supplier<T> work) {
        return world.unitOfWork().nested(work);
    }
}
