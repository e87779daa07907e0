package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The streams whose first numbers a consumer may go without, as noted when it was registered or
/// restored. In the unit of work of the caller.
public interface Adoptions {
    /// The next ones after this stream, in an order of the store's own; from the first for null.
    List<Adoption> after(String consumer, @Nullable StreamId stream, int limit);

    /// From now on the stream is like any other.
    void settle(String consumer, StreamId stream);
}
