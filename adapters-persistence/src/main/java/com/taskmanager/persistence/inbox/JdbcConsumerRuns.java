package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.ConsumerRuns;
import com.taskmanager.application.inbox.EventsInHand;
import com.taskmanager.application.inbox.Run;
import com.taskmanager.persistence.unit.DatabaseErrors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import java.time.Instant;
import java.util.function.Function;

import javax.sql.DataSource;

/// Each statement on a connection of its own, which commits it at once. For that the pool is
/// wrapped: under its own name it would give a unit of work the connection it has already.
public final class JdbcConsumerRuns implements ConsumerRuns, EventsInHand {
    private static final String END_THOSE_BEFORE =
            """
            UPDATE consumer_run
               SET ended_at = :now
             WHERE consumer = :consumer AND place = :place AND ended_at IS NULL AND run <> :run
            """;

    private static final String FORGET =
            """
            WITH old AS (
                DELETE FROM consumer_in_hand
                 WHERE consumer = :consumer AND taken_at < :now - interval '1 day')
            DELETE FROM consumer_run
             WHERE consumer = :consumer
               AND coalesce(ended_at, began_at + interval '1 year') < :now - interval '7 days'
            """;

    private static final String BEGIN =
            """
            INSERT INTO consumer_run (consumer, run, place, began_at)
            VALUES (:consumer, :run, :place, :now)
                ON CONFLICT DO NOTHING
            """;

    private static final String END =
            """
            UPDATE consumer_run SET ended_at = :now, clean = true
             WHERE consumer = :consumer AND run = :run AND ended_at IS NULL
            """;

    private static final String UNCLEAN_ENDS =
            """
            SELECT count(*) FROM consumer_run
             WHERE consumer = :consumer AND ended_at >= :since AND NOT clean
            """;

    private static final String TAKE =
            """
            WITH taken AS (
                INSERT INTO consumer_in_hand AS h (consumer, what, run, taken_at)
                VALUES (:consumer, :what, :run, :now)
                    ON CONFLICT (consumer, what, run) DO UPDATE SET taken_at = excluded.taken_at)
            SELECT count(*)
              FROM consumer_in_hand h JOIN consumer_run r USING (consumer, run)
             WHERE h.consumer = :consumer AND h.what = :what
               AND r.ended_at IS NOT NULL AND NOT r.clean
            """;

    private static final String PUT_DOWN =
            "DELETE FROM consumer_in_hand WHERE consumer = :consumer AND what = :what";

    private static final String PUT_DOWN_ALL = "DELETE FROM consumer_in_hand WHERE run = :run";

    private static final String LEFT =
            """
            SELECT EXISTS (
                SELECT FROM consumer_in_hand h LEFT JOIN consumer_run r USING (consumer, run)
                 WHERE h.consumer = :consumer
                 GROUP BY h.what
                HAVING max(h.taken_at) >= :since
                   AND count(*) FILTER (WHERE r.ended_at IS NOT NULL AND NOT r.clean)
                       NOT BETWEEN :ends AND count(*) - 1)
            """;

    private final JdbcClient jdbc;

    JdbcConsumerRuns(DataSource database) {
        jdbc = JdbcClient.create(new DelegatingDataSource(database));
    }

    @Override
    public void begin(String consumer, Run run, Instant now) {
        of(END_THOSE_BEFORE, run(consumer, run, now), StatementSpec::update);
        of(FORGET, of(consumer, now), StatementSpec::update);
        of(BEGIN, run(consumer, run, now), StatementSpec::update);
    }

    @Override
    public void end(String consumer, Run run, Instant now) {
        of(END, run(consumer, run, now), StatementSpec::update);
    }

    @Override
    public int uncleanEnds(String consumer, Instant since) {
        return of(
                UNCLEAN_ENDS,
                s -> s.param("consumer", consumer).param("since", Columns.time(since)),
                s -> s.query(Integer.class).single());
    }

    @Override
    public int take(String consumer, String what, Run run, Instant now) {
        return of(
                TAKE,
                s -> run(consumer, run, now).apply(s).param("what", what),
                s -> s.query(Integer.class).single());
    }

    @Override
    public void putDown(String consumer, String what) {
        of(PUT_DOWN, s -> s.param("consumer", consumer).param("what", what), StatementSpec::update);
    }

    @Override
    public void putDownAll(Run run) {
        of(PUT_DOWN_ALL, s -> s.param("run", run.id()), StatementSpec::update);
    }

    @Override
    public boolean isAnyLeft(String consumer, int endsMax, Instant since) {
        return of(
                LEFT,
                s ->
                        s.param("consumer", consumer)
                                .param("ends", endsMax)
                                .param("since", Columns.time(since)),
                s -> s.query(Boolean.class).single());
    }

    private static Function<StatementSpec, StatementSpec> of(String consumer, Instant now) {
        return s -> s.param("consumer", consumer).param("now", Columns.time(now));
    }

    /// A named parameter that a statement does not mention does no harm.
    private static Function<StatementSpec, StatementSpec> run(
            String consumer, Run run, Instant now) {
        return s -> of(consumer, now).apply(s).param("run", run.id()).param("place", run.place());
    }

    private <T> T of(
            String sql,
            Function<StatementSpec, StatementSpec> parameters,
            Function<StatementSpec, T> what) {
        return DatabaseErrors.translated(() -> what.apply(parameters.apply(jdbc.sql(sql))));
    }
}
