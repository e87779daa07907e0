package com.taskmanager.persistence.replay;

import com.taskmanager.application.operations.Order;
import com.taskmanager.application.replay.Job;
import com.taskmanager.application.replay.Replay;
import com.taskmanager.application.replay.ReplayJobs;
import com.taskmanager.persistence.unit.DatabaseErrors;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

public record JdbcReplayJobs(JdbcClient jdbc) implements ReplayJobs {
    private static final String FIND =
            """
            SELECT j.id, j.state, j.total, count(l.outcome) AS done,
                   count(*) FILTER (WHERE l.outcome = 'FAILED') AS failed,
                   count(*) FILTER (WHERE l.outcome IN ('REFUSED', 'GONE')) AS refused,
                   (SELECT o.error FROM operator_job_letter o
                     WHERE o.job = j.id AND o.error IS NOT NULL
                     ORDER BY o.letter DESC LIMIT 1) AS last_error
              FROM operator_job j LEFT JOIN operator_job_letter l ON l.job = j.id
             WHERE j.id = :id
             GROUP BY j.id
            """;

    @Override
    public Optional<Job> begin(Replay replay, Order order, Instant now) {
        return new BeginJob(jdbc).execute(replay, order, now);
    }

    @Override
    public Optional<Job> find(long id) {
        return DatabaseErrors.translated(
                () -> jdbc.sql(FIND).param("id", id).query((row, _) -> job(row)).optional());
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getLong("id"),
                Job.State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                new Job.Trouble(
                        row.getLong("failed"),
                        row.getLong("refused"),
                        row.getString("last_error")));
    }
}
