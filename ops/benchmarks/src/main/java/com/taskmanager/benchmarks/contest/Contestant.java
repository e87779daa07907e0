package com.taskmanager.benchmarks.contest;

import java.util.List;

/// Somebody's way from a committed change to a handler.
public interface Contestant extends AutoCloseable {
    String name();

    /// In one transaction: a business row for each change, and an event for each.
    void write(List<Change> changes);

    /// The same transaction without the events.
    void writePlain(List<Change> changes);

    /// From now on events are handed over, until [#stop].
    void start(Handler handler);

    /// Nothing is handed over when it returns.
    void stop();

    /// Like [#stop], and whoever can keeps what it knows until [#resume].
    default void pause() {
        stop();
    }

    default void resume(Handler handler) {
        start(handler);
    }

    /// A query for the bytes of the events of a change that lie there, on average.
    String eventBytesSql();

    @Override
    void close();

    /// Called for each event, from any thread.
    interface Handler {
        void handle(int user, long number);
    }
}
