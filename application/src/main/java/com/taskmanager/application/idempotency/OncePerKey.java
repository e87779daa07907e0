package com.taskmanager.application.idempotency;

import com.taskmanager.application.idempotency.KeptAnswers.KeyUse;

import java.util.function.Supplier;

/// Runs a command once for each user and key. The key, the change and the answer commit together,
/// so a caller that never saw the answer gets it by asking again, for 24 hours.
public interface OncePerKey {
    /// `command` runs inside a unit of work and may be repeated with it. Refusals are answers, and
    /// kept; what it throws is passed on, and leaves the key free.
    OnceResult run(KeyUse use, Supplier<StoredAnswer> command);
}
