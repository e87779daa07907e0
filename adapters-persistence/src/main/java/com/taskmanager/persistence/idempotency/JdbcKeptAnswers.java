package com.taskmanager.persistence.idempotency;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.idempotency.Fingerprint;
import com.taskmanager.application.idempotency.IdempotencyKey;
import com.taskmanager.application.idempotency.KeptAnswers;
import com.taskmanager.application.idempotency.StoredAnswer;
import com.taskmanager.domain.user.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.TreeMap;

/// A row for each user and key, and an advisory lock on both while the first request runs: who does
/// not get the lock need not wait to know that.
public record JdbcKeptAnswers(JdbcClient jdbc) implements KeptAnswers {
    /// MATERIALIZED, so that the lock is tried once.
    private static final String CLAIM =
            """
            WITH lock AS MATERIALIZED (
                SELECT pg_try_advisory_xact_lock(hashtextextended(:user || '/' || :key, 0)) AS taken
            )
            INSERT INTO idempotency_answer AS a (user_id, key, fingerprint, claimed_at)
            SELECT :user, :key, :fingerprint, :now
              FROM lock
             WHERE taken
                ON CONFLICT (user_id, key) DO UPDATE
               SET fingerprint = excluded.fingerprint,
                   claimed_at = excluded.claimed_at,
                   status = NULL,
                   header_names = NULL,
                   header_values = NULL,
                   body = NULL
             WHERE a.claimed_at < :expiry
            """;

    private static final String FIND =
            """
            SELECT fingerprint, status, header_names, header_values, body
              FROM idempotency_answer
             WHERE user_id = :user
               AND key = :key
               AND claimed_at >= :expiry
               AND status IS NOT NULL
            """;

    private static final String KEEP =
            """
            UPDATE idempotency_answer
               SET status = :status, header_names = :names, header_values = :values, body = :body
             WHERE user_id = :user
               AND key = :key
            """;

    private static final String FORGET =
            """
            DELETE FROM idempotency_answer
             WHERE (user_id, key) IN (SELECT user_id, key
                                        FROM idempotency_answer
                                       WHERE claimed_at < :expiry
                                       ORDER BY claimed_at
                                       LIMIT :max
                                         FOR UPDATE SKIP LOCKED)
            """;

    @Override
    public Claim claim(KeyUse use, Instant now, Instant expiry) {
        int claimed =
                jdbc.sql(CLAIM)
                        .param("user", use.user().value())
                        .param("key", use.key().text())
                        .param("fingerprint", use.fingerprint().digest())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("expiry", expiry.atOffset(ZoneOffset.UTC))
                        .update();
        return claimed == 1 ? new Claim.Taken() : answered(use, expiry);
    }

    private Claim answered(KeyUse use, Instant expiry) {
        return jdbc.sql(FIND)
                .param("user", use.user().value())
                .param("key", use.key().text())
                .param("expiry", expiry.atOffset(ZoneOffset.UTC))
                .query(JdbcKeptAnswers::read)
                .optional()
                .orElseGet(Claim.Held::new);
    }

    @Override
    public void keep(UserId user, IdempotencyKey key, StoredAnswer answer) {
        int kept =
                jdbc.sql(KEEP)
                        .param("user", user.value())
                        .param("key", key.text())
                        .param("status", answer.status())
                        .param("names", answer.headers().keySet().toArray(String[]::new))
                        .param("values", answer.headers().values().toArray(String[]::new))
                        .param("body", answer.body().bytes())
                        .update();
        if (kept != 1) {
            throw new IllegalStateException("the key was not claimed here: " + key.text());
        }
    }

    @Override
    public int forget(Instant expiry, int max) {
        return jdbc.sql(FORGET)
                .param("expiry", expiry.atOffset(ZoneOffset.UTC))
                .param("max", max)
                .update();
    }

    private static Claim read(ResultSet row, int number) throws SQLException {
        var names = (String[]) row.getArray("header_names").getArray();
        var values = (String[]) row.getArray("header_values").getArray();
        var headers = new TreeMap<String, String>();
        for (int i = 0; i < names.length; i++) {
            headers.put(names[i], values[i]);
        }
        return new Claim.Answered(
                new Fingerprint(row.getString("fingerprint")),
                new StoredAnswer(
                        row.getInt("status"), headers, EventData.of(row.getBytes("body"))));
    }
}
