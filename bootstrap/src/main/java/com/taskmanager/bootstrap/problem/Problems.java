package com.taskmanager.bootstrap.problem;

import com.taskmanager.application.port.Contention;
import com.taskmanager.application.port.EventTooLarge;
import com.taskmanager.application.port.OutcomeUnknown;
import com.taskmanager.application.port.Unavailable;

/// What a failure inside looks like from outside. Nothing of its message leaves.
public final class Problems {
    private Problems() {}

    public static Problem of(Throwable failure) {
        return switch (failure) {
            case Refused refused -> refused.problem();
            case OutcomeUnknown _ ->
                    Problem.of(
                            Code.OUTCOME_UNKNOWN,
                            "The change may or may not have been made. Look before you repeat it, or repeat it with the same Idempotency-Key.");
            case Unavailable _, Contention _ ->
                    Problem.of(Code.UNAVAILABLE, "Nothing was changed. Try again shortly.");
            case EventTooLarge _ ->
                    Problem.of(Code.CONTENT_TOO_LARGE, "The change is too large to tell of.");
            default -> Problem.of(Code.INTERNAL_ERROR, "Something is wrong on our side.");
        };
    }
}
