package com.taskmanager.application.replay;

/// What came of asking for a replay.
public sealed interface ReplayResult {
    record Accepted(Job job) implements ReplayResult {}

    /// More letters than [Replay#LETTERS_MAX]: nothing was begun.
    record TooMany() implements ReplayResult {}
}
