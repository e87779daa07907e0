package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.StatementLimit;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;

/// Ends with the transaction: the connection goes back to the pool as it was.
///
/// Has plans made anew for each statement, too. What waits is nothing for weeks and a million rows
/// an hour later; a plan that the server kept from the quiet time reads them all for every batch,
/// and is four to eight times slower at 10,000 rows already.
record JdbcStatementLimit(JdbcClient jdbc) implements StatementLimit {
    private static final String SQL =
            """
            SELECT set_config('statement_timeout', :ms, true),
                   set_config('plan_cache_mode', 'force_custom_plan', true)
            """;

    @Override
    public void set(Duration limit) {
        jdbc.sql(SQL).param("ms", Long.toString(limit.toMillis())).query((_, _) -> true).single();
    }
}
