package com.taskmanager.persistence.replay;

import com.taskmanager.application.replay.Outcome;
import com.taskmanager.application.replay.ReplayTurns;
import com.taskmanager.application.replay.Turn;
import com.taskmanager.persistence.unit.DatabaseErrors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

public record JdbcReplayTurns(JdbcClient jdbc) implements ReplayTurns {
    private static final String NOTE =
            """
            UPDATE operator_job_letter SET outcome = :outcome, error = :error
             WHERE job = :job AND letter = :letter AND outcome IS NULL
            """;

    private static final String POSTPONE =
            """
            UPDATE operator_job_letter SET not_before = :until, tries = greatest(tries - 1, 0)
             WHERE job = :job AND letter = :letter AND outcome IS NULL
            """;

    private static final String GIVE_UP =
            """
            UPDATE operator_job_letter
               SET outcome = 'REFUSED', error = 'whoever tried it ended before it was done, twice'
             WHERE job = :job AND outcome IS NULL AND tries >= 2 AND not_before <= :now
            """;

    private static final String END =
            """
            UPDATE operator_job SET state = 'DONE', ended_at = :now
             WHERE id = :job AND state = 'RUNNING'
               AND NOT EXISTS (SELECT FROM operator_job_letter
                                WHERE job = :job AND outcome IS NULL)
            """;

    @Override
    public Optional<Turn> take(Instant now) {
        return DatabaseErrors.translated(() -> new TakeTurn(jdbc).execute(now));
    }

    @Override
    public void note(Turn turn, Outcome outcome, @Nullable String error) {
        DatabaseErrors.translated(
                () ->
                        jdbc.sql(NOTE)
                                .param("outcome", outcome.name())
                                .param("error", error, Types.VARCHAR)
                                .param("job", turn.job())
                                .param("letter", turn.letter())
                                .update());
    }

    @Override
    public void postpone(Turn turn, Instant until) {
        DatabaseErrors.translated(
                () ->
                        jdbc.sql(POSTPONE)
                                .param("until", until.atOffset(ZoneOffset.UTC))
                                .param("job", turn.job())
                                .param("letter", turn.letter())
                                .update());
    }

    @Override
    public void endIfDone(long job, Instant now) {
        DatabaseErrors.translated(() -> update(GIVE_UP, job, now) + update(END, job, now));
    }

    private int update(String sql, long job, Instant now) {
        return jdbc.sql(sql).param("job", job).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }
}
