package com.taskmanager.benchmarks.real;

import com.taskmanager.benchmarks.contest.DurablePostgres;

/// What a consumer does for an event: one row, with nothing in the table that would keep a second
/// one out. `id` is the order in which they were written.
record Effect(DurablePostgres.Database database, String consumer) {
    static final String CREATE =
            """
            CREATE TABLE effect (
                id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                consumer text   NOT NULL,
                user_id  text   NOT NULL,
                number   bigint NOT NULL,
                at       timestamptz NOT NULL DEFAULT clock_timestamp())
            """;

    static final String INSERT = "INSERT INTO effect (consumer, user_id, number) VALUES (?, ?, ?)";

    /// @param once events that had their effect, each counted once
    /// @param twice effects beyond the first of an event
    /// @param disordered events whose first effect came after that of a later one of their user
    record Found(long once, long twice, long disordered) {
        Found minus(Found before) {
            return new Found(
                    once - before.once, twice - before.twice, disordered - before.disordered);
        }
    }

    long count() {
        return (long)
                database.number(
                        "SELECT count(*) FROM effect WHERE consumer = '%s'".formatted(consumer));
    }

    Found found() {
        var words =
                database.text(
                                """
            SELECT coalesce(sum(times), 0) || ' ' || count(*) || ' ' || count(*) FILTER (WHERE number < before)
              FROM (SELECT number, times,
                           max(number) OVER (PARTITION BY user_id ORDER BY first
                               ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
                      FROM (SELECT user_id, number, min(id) AS first, count(*) AS times
                              FROM effect WHERE consumer = '%s'
                             GROUP BY user_id, number) AS event) AS placed
            """
                                        .formatted(consumer))
                        .split(" ", -1);
        long all = Long.parseLong(words[0]);
        long once = Long.parseLong(words[1]);
        return new Found(once, all - once, Long.parseLong(words[2]));
    }
}
