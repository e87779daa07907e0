package com.taskmanager.application.inbox;

/// A history of a stream's numbers as a consumer has met it: what it applied above `base` was of
/// this history, what it applied below of those before.
public record Epoch(long number, long base) {
    /// The history of every stream until a database is restored.
    public static final Epoch FIRST = new Epoch(1, 0);

    /// Of an event above all that is applied: it may begin a newer history.
    Epoch with(long seq, long epoch) {
        return epoch > number ? new Epoch(epoch, seq - 1) : this;
    }

    /// A restored database has given this number to another event, after a consumer that was not
    /// restored had applied the first.
    boolean isGivenAgain(long seq, long epoch) {
        return epoch > number || (epoch == number && seq <= base);
    }

    /// It comes from a history that was given up before it came to this number.
    boolean isLeftBehind(long epoch) {
        return epoch < number;
    }
}
