package com.taskmanager.application.lookup;

/// Dead letters, the youngest first.
public interface ListDeadLetters {
    Page<LetterLine, Long> list(LetterQuery query);
}
