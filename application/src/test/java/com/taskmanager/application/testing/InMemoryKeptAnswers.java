package com.taskmanager.application.testing;

import com.taskmanager.application.idempotency.Fingerprint;
import com.taskmanager.application.idempotency.IdempotencyKey;
import com.taskmanager.application.idempotency.KeptAnswers;
import com.taskmanager.application.idempotency.StoredAnswer;
import com.taskmanager.domain.user.UserId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/// One transaction at a time leaves nobody to hold a key; a test says [#hold(UserId,
/// IdempotencyKey)] instead.
public final class InMemoryKeptAnswers implements KeptAnswers {
    private final InMemoryTable<String, Row> rows;
    private final ConcurrentHashMap<String, Boolean> held = new ConcurrentHashMap<>();

    private record Row(Fingerprint fingerprint, Instant claimedAt, @Nullable StoredAnswer answer) {}

    InMemoryKeptAnswers(InMemoryTransactions transactions) {
        rows = new InMemoryTable<>(transactions);
    }

    public void hold(UserId user, IdempotencyKey key) {
        held.put(id(user, key), true);
    }

    @Override
    public Claim claim(KeyUse use, Instant now, Instant expiry) {
        var id = id(use.user(), use.key());
        var row = rows.get(id);
        if (row != null && row.answer() != null && !row.claimedAt().isBefore(expiry)) {
            return new Claim.Answered(row.fingerprint(), row.answer());
        }
        if (held.containsKey(id)) {
            return new Claim.Held();
        }
        rows.put(id, new Row(use.fingerprint(), now, null));
        return new Claim.Taken();
    }

    @Override
    public void keep(UserId user, IdempotencyKey key, StoredAnswer answer) {
        var row = rows.get(id(user, key));
        if (row == null) {
            throw new IllegalStateException("the key was not claimed here: " + key.text());
        }
        rows.put(id(user, key), new Row(row.fingerprint(), row.claimedAt(), answer));
    }

    @Override
    public int forget(Instant expiry, int max) {
        return rows.removeIf(row -> row.claimedAt().isBefore(expiry), max);
    }

    private static String id(UserId user, IdempotencyKey key) {
        return user + "/" + key.text();
    }
}
