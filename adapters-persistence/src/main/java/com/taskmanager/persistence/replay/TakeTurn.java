package com.taskmanager.persistence.replay;

import com.taskmanager.application.operations.Order;
import com.taskmanager.application.replay.Turn;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// Moves the time of a job's next turn, and takes the oldest letter that may be tried.
record TakeTurn(JdbcClient jdbc) {
    private static final String TAKE =
            """
            WITH paced AS (
                UPDATE operator_job
                   SET next_at = :now + interval '1 second' / rate_per_s
                 WHERE id = (SELECT id FROM operator_job
                              WHERE state = 'RUNNING' AND next_at <= :now
                              ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING id, operator, reason, rate_per_s),
            taken AS (
                UPDATE operator_job_letter l
                   SET not_before = :now + interval '1 minute', tries = tries + 1
                  FROM paced
                 WHERE l.job = paced.id
                   AND l.letter = (SELECT letter FROM operator_job_letter o
                                    WHERE o.job = paced.id AND o.outcome IS NULL
                                      AND o.not_before <= :now AND o.tries < 2
                                    ORDER BY o.letter LIMIT 1)
                RETURNING l.letter)
            SELECT paced.*, taken.letter FROM paced LEFT JOIN taken ON true
            """;

    Optional<Turn> execute(Instant now) {
        return jdbc.sql(TAKE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> turn(row))
                .optional();
    }

    private static Turn turn(ResultSet row) throws SQLException {
        return new Turn(
                row.getLong("id"),
                new Order(row.getString("operator"), row.getString("reason")),
                row.getObject("letter", Long.class),
                Duration.ofSeconds(1).dividedBy(row.getInt("rate_per_s")));
    }
}
