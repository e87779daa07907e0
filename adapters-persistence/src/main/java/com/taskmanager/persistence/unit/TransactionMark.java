package com.taskmanager.persistence.unit;

/// Identifies a transaction that has written: its id (`xid8`, as text), and the history of the
/// server it ran in.
///
/// A server that crashes forgets the ids of transactions that left nothing on disk and gives them
/// out again, so an id alone could be answered with another transaction's fate. The history is the
/// moment the server last started or recovered.
record TransactionMark(String xid, String history) {
    /// `pg_stat_wal.stats_reset` moves when a server recovers from a crash, also when its main
    /// process survived; resetting that view by hand costs an answer, never a wrong one.
    static final String HISTORY =
            """
            (SELECT concat(pg_postmaster_start_time(), '/', stats_reset) FROM pg_stat_wal)""";
}
