package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.ConsumerEntry;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;

/// One round trip. The settings end with the transaction: the connection goes back to the pool as
/// it was.
///
/// Has plans made anew for each statement, too. What waits is nothing for weeks and a million rows
/// an hour later; a plan that the server kept from the quiet time reads them all for every batch,
/// and is four to eight times slower at 10,000 rows already.
record JdbcConsumerEntry(JdbcClient jdbc, Duration statementMax) implements ConsumerEntry {
    static final Duration STATEMENT_MAX = Duration.ofSeconds(5);

    static final String SQL =
            """
            SELECT set_config('statement_timeout', %s, true) IS NOT NULL
                   AND set_config('enable_seqscan', 'off', true) IS NOT NULL
                   AND set_config('plan_cache_mode', 'force_custom_plan', true) IS NOT NULL
                   AND NOT EXISTS (
                       SELECT FROM inbox_consumer WHERE consumer = %s AND paused)
            """;

    private static final String NAMED = SQL.formatted(":ms", ":consumer");

    @Override
    public boolean enter(String consumer) {
        return jdbc.sql(NAMED)
                .param("ms", Long.toString(statementMax.toMillis()))
                .param("consumer", consumer)
                .query(Boolean.class)
                .single();
    }
}
