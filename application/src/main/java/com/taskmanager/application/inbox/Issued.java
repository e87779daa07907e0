package com.taskmanager.application.inbox;

import java.util.List;

/// What the counter of a stream says: the last number given out, and to which history each belongs.
///
/// A restored database gives numbers out again. From then on they belong to a newer history, of a
/// higher epoch; `bases` are the last numbers of the histories before, ascending, one for each time
/// that the stream was restored.
public record Issued(long lastSeq, long epoch, List<Long> bases) {
    public Issued {
        bases = List.copyOf(bases);
    }

    /// Of a stream whose history nothing ever broke.
    public static Issued upTo(long lastSeq) {
        return new Issued(lastSeq, 1, List.of());
    }

    /// The history to which a number belongs.
    public long epochOf(long seq) {
        return epoch - bases.stream().filter(base -> seq <= base).count();
    }
}
