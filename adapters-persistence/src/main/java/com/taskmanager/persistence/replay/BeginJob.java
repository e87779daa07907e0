package com.taskmanager.persistence.replay;

import com.taskmanager.application.operations.Order;
import com.taskmanager.application.replay.Job;
import com.taskmanager.application.replay.Replay;
import com.taskmanager.persistence.inbox.LetterConditions;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// Writes a job and the letters that it is about, as they are now.
record BeginJob(JdbcClient jdbc) {
    private static final String COUNT =
            """
            SELECT count(*) FROM (SELECT FROM dead_letter WHERE {conditions} LIMIT :max) AS letter
            """;

    private static final String JOB =
            """
            INSERT INTO operator_job
                   (operator, reason, dry_run, rate_per_s, total, state, created_at, next_at)
            VALUES (:operator, :reason, :dry, :rate, :total, :state, :now, :now)
            RETURNING id
            """;

    private static final String LETTERS =
            """
            INSERT INTO operator_job_letter (job, letter, not_before)
            SELECT :job, id, :now FROM dead_letter WHERE {conditions} ORDER BY id LIMIT :total
            """;

    Optional<Job> execute(Replay replay, Order order, Instant now) {
        var conditions = LetterConditions.of(replay.filter());
        long total =
                jdbc.sql(conditions.in(COUNT))
                        .params(conditions.parameters())
                        .param("max", Replay.LETTERS_MAX + 1)
                        .query(Long.class)
                        .single();
        return total > Replay.LETTERS_MAX
                ? Optional.empty()
                : Optional.of(begun(replay, order, now.atOffset(ZoneOffset.UTC), total));
    }

    private Job begun(Replay replay, Order order, OffsetDateTime now, long total) {
        var state = replay.dryRun() || total == 0 ? Job.State.DONE : Job.State.RUNNING;
        long id =
                jdbc.sql(JOB)
                        .param("operator", order.operator())
                        .param("reason", order.reason())
                        .param("dry", replay.dryRun())
                        .param("rate", replay.ratePerS())
                        .param("total", total)
                        .param("state", state.name())
                        .param("now", now)
                        .query(Long.class)
                        .single();
        if (state == Job.State.RUNNING) {
            addLetters(replay, now, total, id);
        }
        return new Job(id, state, 0, total, Job.Trouble.NONE);
    }

    private void addLetters(Replay replay, OffsetDateTime now, long total, long job) {
        var conditions = LetterConditions.of(replay.filter());
        jdbc.sql(conditions.in(LETTERS))
                .params(conditions.parameters())
                .param("job", job)
                .param("now", now)
                .param("total", total)
                .update();
    }
}
