package com.taskmanager.application.lookup;

import java.util.List;

/// The dead letters of a database, as committed now and without a lock.
///
/// Errors: [com.taskmanager.application.port.Unavailable] when the database cannot be reached.
public interface LetterShelf {
    /// The youngest `limit`, the youngest first; the query's own limit is not asked.
    List<LetterLine> letters(LetterQuery query, int limit);

    /// The `limit` largest, the largest first.
    List<LetterGroup> groups(LetterFilter filter, int limit);
}
