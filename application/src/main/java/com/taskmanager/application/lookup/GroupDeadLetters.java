package com.taskmanager.application.lookup;

import java.util.List;

/// Dead letters by consumer, type and error: the largest groups first, `limit` 1 to 200 of them.
/// Reads all letters of the filter.
public interface GroupDeadLetters {
    List<LetterGroup> group(LetterFilter filter, int limit);
}
