package com.taskmanager.stack;

/// What [Books] asks. `%s` is a name, `%d` a number.
final class BooksSql {
    /// A completed task of a series whose next occurrence is not there exactly once.
    static final String COMPLETED_WITHOUT_ONE_SUCCESSOR =
            """
            SELECT done.user_id || ': task ' || done.id || ' has ' || count(next.id)
              FROM task done
              LEFT JOIN task next ON next.series_id = done.series_id
                                 AND next.occurrence_no = done.occurrence_no + 1
             WHERE done.completed_at IS NOT NULL AND done.series_id IS NOT NULL
             GROUP BY done.user_id, done.id
            HAVING count(next.id) <> 1
            """;

    /// A next occurrence nobody has asked for.
    static final String SUCCESSOR_OF_NOTHING =
            """
            SELECT next.user_id || ': task ' || next.id
              FROM task next
             WHERE next.occurrence_no > 1
               AND NOT EXISTS (SELECT FROM task done
                                WHERE done.series_id = next.series_id
                                  AND done.occurrence_no = next.occurrence_no - 1
                                  AND done.completed_at IS NOT NULL)
            """;

    /// Numbers that were given out and never accepted by the transport, and those that it was given
    /// and nobody knows of.
    static final String NUMBERS_NOT_SENT =
            """
            SELECT given.user_id || '/' || given.topic || ': ' || given.last_seq || ' given out, '
                   || count(DISTINCT sent.user_seq) || ' accepted up to ' || max(sent.user_seq)
              FROM event_stream given
              LEFT JOIN event_log sent ON sent.user_id = given.user_id AND sent.topic = given.topic
             GROUP BY given.user_id, given.topic, given.last_seq
            HAVING count(DISTINCT sent.user_seq) <> given.last_seq
                OR max(sent.user_seq) <> given.last_seq
            """;

    /// A stream that its consumer has not applied up to its last number.
    static final String NUMBERS_NOT_APPLIED =
            """
            SELECT given.user_id || ': ' || given.last_seq || ' given out, applied '
                   || coalesce(applied.last_seq, 0) || ' ' || coalesce(applied.state, 'nowhere')
              FROM event_stream given
              LEFT JOIN inbox_position applied ON applied.user_id = given.user_id
                                              AND applied.topic = given.topic
                                              AND applied.consumer = '%s'
             WHERE given.topic = 'task-events'
               AND (applied.last_seq IS DISTINCT FROM given.last_seq OR applied.state <> 'OPEN')
            """;

    /// Whatever is anywhere on the way, or has left it.
    static final String LEFT_SOMEWHERE =
            """
            SELECT 'outbox: ' || count(*) FROM outbox HAVING count(*) > 0
            UNION ALL SELECT 'parked: ' || count(*) FROM outbox_parked HAVING count(*) > 0
            UNION ALL SELECT 'waiting: ' || count(*) FROM inbox_waiting HAVING count(*) > 0
            UNION ALL SELECT 'given up: ' || count(*) FROM inbox_given_up HAVING count(*) > 0
            """;

    static final String PARKED =
            """
            SELECT 'parked: ' || user_id || '/' || topic || ' from ' || first_seq || ': ' || cause
              FROM outbox_parked_stream
            """;

    static final String LOWEST_WAITING =
            """
            SELECT DISTINCT ON (consumer, topic, user_id)
                   'waits: ' || user_id || '/' || topic || ' ' || seq || ' ' || reason || ' since '
                   || since || ', tried ' || attempts || ' times, again at '
                   || coalesce(next_attempt_at::text, 'any time') || ': '
                   || coalesce(last_error, '')
              FROM inbox_waiting
             ORDER BY consumer, topic, user_id, seq
            """;

    static final String POSITIONS =
            """
            SELECT 'position: ' || user_id || '/' || topic || ' ' || last_seq || ' ' || state
              FROM inbox_position
            """;

    /// Who has been in a transaction for long.
    static final String LOCKED =
            """
            SELECT 'session: ' || state || ' since ' || xact_start || ' waits for '
                   || coalesce(wait_event, 'nothing') || ': ' || left(query, 100)
              FROM pg_stat_activity
             WHERE xact_start < now() - interval '3 seconds' AND pid <> pg_backend_pid()
            """;

    static final String DEAD =
            """
            SELECT 'dead: ' || coalesce(user_id, '') || ' ' || coalesce(seq, 0) || ' ' || cause
              FROM dead_letter
            """;

    /// A task was made before that of an earlier completion of the same person: ids are drawn in
    /// the transactions of the effects, which wait for each other.
    static final String EFFECTS_OUT_OF_ORDER =
            """
            SELECT user_id || ': task ' || id
              FROM (SELECT next.user_id, next.id,
                           lag(next.id) OVER (PARTITION BY next.user_id ORDER BY told.user_seq)
                               AS before
                      FROM task next
                      JOIN task done ON done.series_id = next.series_id
                                    AND done.occurrence_no = next.occurrence_no - 1
                      JOIN (SELECT subject, min(user_seq) AS user_seq
                              FROM event_log
                             WHERE type = 'com.taskmanager.task.completed'
                             GROUP BY subject) told ON told.subject = 'task/' || done.id)
                   AS effects
             WHERE id < before
            """;

    /// Where each number of a person's events is, by sums.
    static final String PLACE =
            """
            SELECT state || ', ' || dead || ' dead, '
                   || CASE WHEN applied + waiting + dead = given AND waiting > 0
                           THEN 'the rest waits' ELSE 'something is lost' END
              FROM (SELECT p.state, p.last_seq AS applied, s.last_seq AS given,
                           (SELECT count(*) FROM inbox_waiting w
                             WHERE w.user_id = p.user_id AND w.consumer = p.consumer) AS waiting,
                           (SELECT count(*) FROM dead_letter d
                             WHERE d.user_id = p.user_id AND d.seq = p.last_seq + 1) AS dead
                      FROM inbox_position p
                      JOIN event_stream s ON s.user_id = p.user_id AND s.topic = p.topic
                     WHERE p.user_id = '%s' AND p.topic = 'task-events'
                       AND p.consumer = '%s') AS stream
            """;

    static final String SUCCESSORS_OF =
            """
            SELECT count(*)
              FROM task next
              JOIN task done ON next.series_id = done.series_id
                            AND next.occurrence_no = done.occurrence_no + 1
             WHERE done.id = %d
            """;

    private BooksSql() {}
}
