package com.taskmanager.application.idempotency;

import com.taskmanager.domain.user.UserId;

import java.time.Instant;

/// The answers given under a key. Part of the unit of work they are claimed in: a rollback makes
/// the key free again.
public interface KeptAnswers {
    /// Takes the key for this unit of work, before anything else is locked. Never waits: a key that
    /// another unit of work holds is [Claim.Held].
    ///
    /// What was claimed before `expiry` counts for nothing.
    Claim claim(KeyUse use, Instant now, Instant expiry);

    /// Keeps the answer under a key this unit of work has claimed.
    void keep(UserId user, IdempotencyKey key, StoredAnswer answer);

    /// Drops at most `max` answers claimed before `expiry`; how many there were.
    int forget(Instant expiry, int max);

    /// Whose key, and for which request.
    record KeyUse(UserId user, IdempotencyKey key, Fingerprint fingerprint) {}

    /// What came of taking a key.
    sealed interface Claim {
        record Taken() implements Claim {}

        record Held() implements Claim {}

        record Answered(Fingerprint fingerprint, StoredAnswer answer) implements Claim {}
    }
}
