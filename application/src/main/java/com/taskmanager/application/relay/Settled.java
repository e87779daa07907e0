package com.taskmanager.application.relay;

/// Up to `seq` nothing new can appear to whoever begins to read now, as long as the server lives
/// that was asked: another one draws those numbers again.
record Settled(String life, long seq) {
    static final Settled NOTHING = new Settled("", 0);

    /// Answers 0 for a reader of another life.
    long in(Generation generation) {
        return life.equals(generation.life()) ? seq : 0;
    }
}
