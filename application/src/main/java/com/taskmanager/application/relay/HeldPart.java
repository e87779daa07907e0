package com.taskmanager.application.relay;

import java.util.List;
import java.util.function.Consumer;

/// One of several slots that are held together: what it deletes is committed with all the others.
public record HeldPart(Consumer<long[]> deletion) implements HeldSlot {
    @Override
    public void park(List<ParkedStream> streams, long[] seqs) {
        throw new UnsupportedOperationException("a slot that has something to park is held alone");
    }

    @Override
    public void delete(long[] seqs) {
        deletion.accept(seqs);
    }

    /// Given back with all the others.
    @Override
    public void close() {}
}
