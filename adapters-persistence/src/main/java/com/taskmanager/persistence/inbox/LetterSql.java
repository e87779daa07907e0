package com.taskmanager.persistence.inbox;

import static java.util.stream.Collectors.joining;

import com.taskmanager.application.inbox.DeadLetter.Cause;

import java.util.stream.Stream;

/// What statements ask of a dead letter, as the inbox itself sees it.
final class LetterSql {
    /// As [Cause#hasItsNumber].
    static final String HAS_ITS_NUMBER =
            Stream.of(Cause.values())
                    .filter(Cause::hasItsNumber)
                    .map(cause -> "'" + cause + "'")
                    .collect(joining(", ", "cause IN (", ")"));

    private LetterSql() {}
}
