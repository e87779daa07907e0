package com.taskmanager.persistence.unit;

/// What tells one life of a server from another.
public final class ServerLife {
    /// An expression. `stats_reset` moves when a server recovers from a crash, also when its main
    /// process survived; resetting that view by hand costs an answer, never a wrong one.
    public static final String SQL =
            "(SELECT concat(pg_postmaster_start_time(), '/', stats_reset) FROM pg_stat_wal)";

    private ServerLife() {}
}
