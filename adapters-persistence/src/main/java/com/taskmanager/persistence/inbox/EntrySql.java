package com.taskmanager.persistence.inbox;

import com.taskmanager.persistence.unit.LocksBeside;

import java.util.Collections;

/// Two statements, or three, sent together: those behind are planned under what the first has set.
/// When the consumer is paused they run in vain, which is rare.
///
/// For few streams the server keeps one plan for all their values. For an array it would make one
/// each time, which at low rates is most of what a delivery costs it.
final class EntrySql {
    /// Without scans of whole tables, which look cheap while the tables are empty, and a kept plan
    /// outlives that.
    private static final String ENTER_FEW =
            """
            SELECT set_config('statement_timeout', ?, true) IS NOT NULL
                   AND set_config('enable_seqscan', 'off', true) IS NOT NULL
                   AND NOT EXISTS (
                       SELECT FROM inbox_consumer WHERE consumer = ? AND paused)
            """;

    private static final String ENTER_MANY = JdbcConsumerEntry.SQL.formatted("?", "?");

    /// The lock is taken in a query of its own, for each stream, and answers the row as it was
    /// locked, however old the snapshot is. For the counters the snapshot is new enough: an event
    /// is published after its number was committed, so a statement that begins after the delivery
    /// sees it.
    private static final String LOCK =
            """
            SELECT n.topic, n.user_id, p.last_seq, p.state, p.epoch, p.epoch_base,
                   s.last_seq AS issued, s.epoch AS issued_epoch, s.epoch_bases
              FROM %s AS n (topic, user_id)
              LEFT JOIN LATERAL (
                   SELECT i.last_seq, i.state, i.epoch, i.epoch_base FROM inbox_position i
                    WHERE i.consumer = ? AND i.topic = n.topic AND i.user_id = n.user_id
                      FOR UPDATE SKIP LOCKED) AS p ON true
              LEFT JOIN LATERAL (
                   SELECT e.last_seq, e.epoch, e.epoch_bases FROM event_stream e
                    WHERE e.user_id = n.user_id AND e.topic = n.topic
                   OFFSET 0) AS s ON true
             WHERE n.topic IS NOT NULL
            """;

    /// Of those whose positions are locked by now, and in the order that everybody keeps: who waits
    /// for a stream that somebody else has in hand would wait for that user too.
    private static final String LOCK_USERS =
            """
            SELECT n, pg_current_xact_id()::text
              FROM unnest(lock_users_shortly(${class}, ARRAY(
                       SELECT DISTINCT v.number
                         FROM (VALUES ${rows}) AS v (topic, user_id, number)
                        CROSS JOIN LATERAL (
                              SELECT FROM inbox_position i
                               WHERE i.consumer = ? AND i.topic = v.topic
                                 AND i.user_id = v.user_id
                                 FOR UPDATE SKIP LOCKED) AS p
                        ORDER BY v.number))) AS n
            """;

    static final String ONE = few(1);
    static final String FEW = few(AdvancePositions.FEW_MAX);
    static final String MANY = ENTER_MANY + ";" + LOCK.formatted("unnest(?::text[], ?::text[])");

    private EntrySql() {}

    private static String few(int streams) {
        var rows = String.join(", ", Collections.nCopies(streams, "(?::text, ?::text)"));
        return ENTER_FEW + ";" + LOCK.formatted("(VALUES " + rows + ")") + ";" + users(streams);
    }

    private static String users(int streams) {
        var rows =
                String.join(", ", Collections.nCopies(streams, "(?::text, ?::text, ?::integer)"));
        return LOCK_USERS
                .replace("${class}", Integer.toString(LocksBeside.CLASS))
                .replace("${rows}", rows);
    }
}
