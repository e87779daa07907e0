package com.taskmanager.benchmarks.real;

import com.taskmanager.benchmarks.contest.Change;
import com.taskmanager.benchmarks.contest.DurablePostgres;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.jdbc.core.JdbcTemplate;

/// Commit, then publish: the way that needs nothing. What lies between the two when the process
/// dies is lost; so is what the sidecar refuses.
record AfterCommit(String name, HikariDataSource pool, JdbcTemplate jdbc, OneByOne publisher)
        implements PeerProgram.Way {
    private static final int CONNECTIONS = 10;

    static AfterCommit open(String name, DurablePostgres.Database database, OneByOne publisher) {
        var pool = new HikariDataSource(database.config(CONNECTIONS));
        return new AfterCommit(name, pool, new JdbcTemplate(pool), publisher);
    }

    @Override
    public void write(Change change) {
        jdbc.update(PeerChange.INSERT, name, change.userName(), change.number(), change.payload());
        try {
            publisher.publish(change);
        } catch (RuntimeException refused) {
            System.err.println("lost: " + change.number() + " " + refused.getMessage());
        }
    }

    @Override
    public void finish() {
        // what was written was published, or was not
    }

    @Override
    public void close() {
        pool.close();
    }
}
