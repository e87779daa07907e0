package com.taskmanager.benchmarks;

import com.taskmanager.benchmarks.contest.DurablePostgres;

/// What the server counts.
record Meter(DurablePostgres.Database database) {
    private static final String POSITION =
            "SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')";

    private static final String DEAD =
            "SELECT coalesce(sum(n_dead_tup), 0) FROM pg_stat_user_tables";

    /// Full-page images depend on the distance between checkpoints, and those for hint bits do so
    /// even when the others are off: there is one checkpoint, before everything.
    void withoutFullPageImages(Runnable work) {
        fullPageWrites("off");
        try {
            work.run();
        } finally {
            fullPageWrites("on");
        }
    }

    /// Bytes of write-ahead log.
    double wal(Runnable work) {
        double before = database.number(POSITION);
        work.run();
        return database.number(POSITION) - before;
    }

    double deadRows() {
        database.run("SELECT pg_stat_force_next_flush()");
        return database.number(DEAD);
    }

    private void fullPageWrites(String value) {
        database.run("ALTER SYSTEM SET full_page_writes = " + value);
        database.run("SELECT pg_reload_conf()");
        // the checkpointer takes it up in its own time
        database.run("SELECT pg_sleep(1)");
        database.run("CHECKPOINT");
    }
}
