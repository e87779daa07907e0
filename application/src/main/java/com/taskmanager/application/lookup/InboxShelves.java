package com.taskmanager.application.lookup;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.Position.State;
import com.taskmanager.application.inbox.WaitingReason;

import java.util.List;
import java.util.Optional;

/// What lies in the inboxes of a database, as committed now and without a lock. A page costs what
/// it shows, whatever else there is.
///
/// Errors: [com.taskmanager.application.port.Unavailable] when the database cannot be reached.
public interface InboxShelves {
    List<WaitingLine> waiting(Search<WaitingReason> search);

    /// Of states other than open.
    List<StreamLine> streams(Search<State> search);

    /// Empty for a stream that the consumer never met. Reads all that waits in it.
    Optional<StreamSituation> stream(String consumer, StreamId stream);
}
