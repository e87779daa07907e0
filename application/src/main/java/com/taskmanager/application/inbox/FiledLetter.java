package com.taskmanager.application.inbox;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/// A dead letter as it lies in its table.
public record FiledLetter(long id, String consumer, DeadLetter letter, Status status) {
    /// What a person decided about it.
    public enum Status {
        /// Nothing yet.
        OPEN,
        /// It does not matter; that can be taken back.
        DISCARDED,
        /// Its effect will never be: its stream goes on without it, for good.
        SKIPPED
    }

    boolean is(Status other) {
        return status == other;
    }

    FiledLetter with(Status decided) {
        return new FiledLetter(id, consumer, letter, decided);
    }

    FiledLetter failedAgain(String error) {
        var again =
                new DeadLetter(
                        letter.topic(),
                        letter.identity(),
                        letter.cause(),
                        error,
                        letter.attempts() + 1,
                        letter.data(),
                        letter.place());
        return new FiledLetter(id, consumer, again, status);
    }

    /// The number whose effect is missing; null where there is none that could be made good.
    @Nullable EventNumber missing() {
        return letter.cause().hasItsNumber() ? number() : null;
    }

    /// Of what could be identified.
    EventNumber number() {
        return requireNonNull(letter.identity()).number();
    }
}
