package com.taskmanager.persistence.unit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The history of the server, as it was known a moment ago: asking costs as much as an insert, so
/// it is asked for once in a while.
///
/// An older one is never wrong. It marks a transaction that began later; if the server has another
/// one when that transaction is asked after, the answer is that nobody knows, and if it still has
/// this one, nothing was forgotten in between.
final class ServerHistory {
    /// `pg_stat_wal.stats_reset` moves when a server recovers from a crash, also when its main
    /// process survived; resetting that view by hand costs an answer, never a wrong one.
    static final String SQL =
            """
            (SELECT concat(pg_postmaster_start_time(), '/', stats_reset) FROM pg_stat_wal)""";

    private static final Duration AGE_MAX = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private volatile @Nullable Known known;

    private record Known(String history, Instant since) {
        boolean isFresh(Instant now) {
            return !now.isBefore(since) && now.isBefore(since.plus(AGE_MAX));
        }
    }

    ServerHistory(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// To be taken before the id it goes with. May ask, in the transaction that runs.
    String current() {
        var now = clock.instant();
        var last = known;
        if (last == null || !last.isFresh(now)) {
            last = new Known(jdbc.sql("SELECT " + SQL).query(String.class).single(), now);
            known = last;
        }
        return last.history();
    }
}
