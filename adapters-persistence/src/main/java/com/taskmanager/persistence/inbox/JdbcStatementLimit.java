package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.StatementLimit;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;

/// Ends with the transaction: the connection goes back to the pool as it was.
record JdbcStatementLimit(JdbcClient jdbc) implements StatementLimit {
    @Override
    public void set(Duration limit) {
        jdbc.sql("SELECT set_config('statement_timeout', :ms, true)")
                .param("ms", Long.toString(limit.toMillis()))
                .query(String.class)
                .single();
    }
}
