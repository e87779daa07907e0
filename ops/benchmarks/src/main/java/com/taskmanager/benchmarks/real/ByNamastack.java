package com.taskmanager.benchmarks.real;

import com.taskmanager.benchmarks.contest.Change;
import com.taskmanager.benchmarks.contest.DurablePostgres;
import com.taskmanager.benchmarks.peers.NamastackOutbox;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Duration;

/// namastack-outbox: scheduled in the transaction of the change, published by its handler.
record ByNamastack(
        String name,
        DurablePostgres.Database database,
        HikariDataSource pool,
        JdbcTemplate jdbc,
        NamastackOutbox outbox)
        implements PeerProgram.Way {
    /// Its advice has thirty handlers at once, each with a connection, beside eight writers.
    private static final int CONNECTIONS = 40;

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String LEFT =
            "SELECT count(*) FROM outbox_record WHERE status <> 'COMPLETED'";

    static ByNamastack open(String name, DurablePostgres.Database database, OneByOne publisher) {
        var pool = new HikariDataSource(database.config(CONNECTIONS));
        var outbox = NamastackOutbox.tuned(pool, publisher::publish);
        return new ByNamastack(name, database, pool, new JdbcTemplate(pool), outbox);
    }

    @Override
    public void write(Change change) {
        outbox.inTransaction(
                () -> {
                    jdbc.update(
                            PeerChange.INSERT,
                            name,
                            change.userName(),
                            change.number(),
                            change.payload());
                    outbox.schedule(change);
                });
    }

    @Override
    public void finish() {
        new Waiting(LIMIT).until("handled", () -> database.number(LEFT) == 0);
    }

    @Override
    public void close() {
        outbox.close();
        pool.close();
    }
}
