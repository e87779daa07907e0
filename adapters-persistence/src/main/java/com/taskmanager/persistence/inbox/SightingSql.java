package com.taskmanager.persistence.inbox;

/// Where events are seen, each place with a condition of the question. What a place does not tell
/// of an event beside its bytes is cut out of them, as bytes: they may be anything. A quote within
/// a text of the event has a backslash before it, so nothing that people write can look like an
/// attribute.
final class SightingSql {
    private static final String OUTBOX =
            """
            (SELECT event_id AS id, topic, user_id, user_seq AS seq, true AS own, %2$s AS type,
                    %3$s AS subject, occurred_at, NULL AS said, %4$s AS correlation_id,
                    %5$s AS causation_id, %6$s AS traceparent, 'OUTBOX' AS place,
                    NULL::timestamptz AS at, NULL AS cause
               FROM outbox o
              WHERE %1$s
              LIMIT :limit)
            """;

    private static final String PARKED =
            """
            (SELECT event_id AS id, topic, user_id, user_seq AS seq, true AS own, %2$s AS type,
                    %3$s AS subject, occurred_at, NULL AS said, %4$s AS correlation_id,
                    %5$s AS causation_id, %6$s AS traceparent, 'PARKED' AS place, since AS at, cause
               FROM outbox_parked o
               LEFT JOIN LATERAL (
                    SELECT since, cause FROM outbox_parked_stream s
                     WHERE s.slot = o.slot AND s.topic = o.topic AND s.user_id = o.user_id
                     LIMIT 1) AS stream ON true
              WHERE %1$s
              LIMIT :limit)
            """;

    private static final String WAITING =
            """
            (SELECT event_id AS id, topic, user_id, seq, true AS own, %2$s AS type, %3$s AS subject,
                    NULL::timestamptz AS occurred_at, %7$s AS said, %4$s AS correlation_id,
                    %5$s AS causation_id, %6$s AS traceparent, 'CONSUMER' AS place, since AS at,
                    NULL AS cause
               FROM %1$s)
            """;

    private static final String LETTER =
            """
            (SELECT event_id AS id, topic, user_id, seq,
                    %8$s AS own, type, %3$s AS subject,
                    NULL::timestamptz AS occurred_at, %7$s AS said, %4$s AS correlation_id,
                    %5$s AS causation_id, %6$s AS traceparent, 'CONSUMER' AS place, since AS at,
                    NULL AS cause
               FROM %1$s)
            """;

    private SightingSql() {}

    static String log(String from) {
        return """
            (SELECT event_id AS id, topic, user_id, user_seq AS seq, true AS own, type, subject,
                    occurred_at, NULL AS said, correlation_id, causation_id::text AS causation_id,
                    traceparent, 'LOG' AS place, accepted_at AS at, NULL AS cause
               FROM %s)
            """
                .formatted(from);
    }

    static String outbox(String condition) {
        return cut(OUTBOX, condition, "data");
    }

    static String parked(String condition) {
        return cut(PARKED, condition, "data");
    }

    static String waiting(String from) {
        return cut(WAITING, from, "event");
    }

    static String letters(String from) {
        return cut(LETTER, from, "event");
    }

    /// The youngest of a user's, status by status as the index has them: in the order of age alone
    /// the letters of all users would be walked for those of one. The bound keeps a planner that
    /// takes the table for small from doing so.
    static String lettersOfUser(String condition) {
        return letters(
                """
                unnest(:statuses) AS s (name)
                 CROSS JOIN LATERAL (
                      SELECT * FROM dead_letter d
                       WHERE d.user_id = :user AND d.status = s.name AND d.id < 9223372036854775807
                         AND d.event_id IS NOT NULL AND %s
                       ORDER BY d.id DESC
                       LIMIT :limit) AS letters\
                """
                        .formatted(condition));
    }

    static String attribute(String bytes, String name) {
        return "nullif(split_part(split_part(encode(%s, 'escape'), '\"%s\":\"', 2), '\"', 1), '')"
                .formatted(bytes, name);
    }

    private static String cut(String place, String condition, String bytes) {
        return place.formatted(
                condition,
                attribute(bytes, "type"),
                attribute(bytes, "subject"),
                attribute(bytes, "correlationid"),
                attribute(bytes, "causationid"),
                attribute(bytes, "traceparent"),
                attribute(bytes, "time"),
                LetterSql.HAS_ITS_NUMBER);
    }
}
