package com.taskmanager.persistence.history;

import com.taskmanager.application.history.DatabaseHistory;
import com.taskmanager.application.history.Declaration;
import com.taskmanager.application.history.Sighting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import javax.sql.DataSource;

/// The timeline is that of the log's present file: the control file names the one of the last
/// checkpoint, which comes some time after a standby has taken over.
public final class JdbcDatabaseHistory implements DatabaseHistory {
    private static final String LOOK =
            """
            SELECT (SELECT system_identifier::text FROM pg_control_system()) AS system,
                   ('x' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8))::bit(32)::bigint
                       AS timeline,
                   pg_current_wal_insert_lsn() - '0/0'::pg_lsn AS position
            """;

    private static final String PREPARED = "SELECT to_regclass('history_declaration') IS NOT NULL";

    private static final String DECLARATIONS =
            "SELECT coalesce(max(number), 0) FROM history_declaration";

    /// Two that remember different things would declare under different numbers, neither seeing the
    /// other.
    private static final String ONE_AT_A_TIME =
            "SELECT true FROM pg_advisory_xact_lock(hashtextextended('history_declaration', 0))";

    private static final String DECLARE =
            """
            INSERT INTO history_declaration (number, at, kind, remembered, found)
            SELECT :number, clock_timestamp(), :kind, :remembered, :found
             WHERE NOT EXISTS (SELECT FROM history_declaration WHERE number > :known)
            """;

    /// Asked before a commit that waits for the disk: everything up to here is on it then, and ends
    /// with a whole record, so that recovery does not end before it.
    private static final String BEFORE_COMMIT =
            """
            SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn
              FROM set_config('synchronous_commit', 'local', true) AS waits
            """;

    /// Writes a record that nobody reads, and no table.
    private static final String SOMETHING_TO_COMMIT =
            "SELECT pg_logical_emit_message(true, 'taskmanager', '') IS NOT NULL";

    /// Histories that this database knows nothing of, and those in which nothing was written, have
    /// no numbers between the one before and the new one.
    private static final String END_HISTORIES =
            """
            UPDATE event_stream
               SET epoch = :epoch,
                   epoch_bases = epoch_bases
                              || array_fill(last_seq, ARRAY[(:epoch - epoch)::integer])
             WHERE epoch < :epoch
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    public JdbcDatabaseHistory(DataSource database) {
        jdbc = JdbcClient.create(database);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    @Override
    public Sighting look() {
        int declarations = isPrepared() ? number(DECLARATIONS).intValue() : 0;
        return jdbc.sql(LOOK)
                .query(
                        (row, _) ->
                                new Sighting(
                                        row.getString("system"),
                                        row.getLong("timeline"),
                                        row.getLong("position"),
                                        declarations))
                .single();
    }

    @Override
    public long durablePosition() {
        Long position =
                transactions.execute(
                        _ -> {
                            long before = number(BEFORE_COMMIT).longValue();
                            jdbc.sql(SOMETHING_TO_COMMIT).query(Boolean.class).single();
                            return before;
                        });
        return position == null ? 0 : position;
    }

    @Override
    public boolean isPrepared() {
        return jdbc.sql(PREPARED).query(Boolean.class).single();
    }

    @Override
    public void declare(Declaration declaration, int number, Sighting remembered, Sighting found) {
        transactions.executeWithoutResult(
                _ -> {
                    if (isFirst(declaration, number, remembered, found)
                            && declaration == Declaration.RESTORED) {
                        begin(number + 1L);
                    }
                });
    }

    /// Streams that begin from now on belong to the new history from their first number.
    private void begin(long epoch) {
        jdbc.sql(END_HISTORIES).param("epoch", epoch).update();
        jdbc.sql("ALTER TABLE event_stream ALTER COLUMN epoch SET DEFAULT " + epoch).update();
    }

    /// Of two that declare at once the second waits, and has nothing to do.
    private boolean isFirst(
            Declaration declaration, int number, Sighting remembered, Sighting found) {
        jdbc.sql(ONE_AT_A_TIME).query(Boolean.class).single();
        return jdbc.sql(DECLARE)
                        .param("number", number)
                        .param("known", found.declarations())
                        .param("kind", declaration.name())
                        .param("remembered", remembered.toString())
                        .param("found", found.toString())
                        .update()
                == 1;
    }

    private Number number(String sql) {
        return jdbc.sql(sql).query(Number.class).single();
    }
}
