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

    private static final String DECLARE =
            """
            INSERT INTO history_declaration (number, at, kind, remembered, found)
            VALUES (:number, clock_timestamp(), :kind, :remembered, :found)
                ON CONFLICT DO NOTHING
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

    private static final String END_HISTORIES =
            """
            UPDATE event_stream
               SET epoch = epoch + 1,
                   epoch_bases = epoch_bases || last_seq
            """;

    /// Streams that begin from now on belong to the new history from their first number.
    private static final String BEGIN_HISTORY =
            """
            DO $do$
            BEGIN
                EXECUTE format('ALTER TABLE event_stream ALTER COLUMN epoch SET DEFAULT %s',
                    1 + (SELECT count(*) FROM history_declaration WHERE kind = 'RESTORED'));
            END $do$
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
    public void declare(Declaration declaration, Sighting remembered, Sighting found) {
        transactions.executeWithoutResult(
                _ -> {
                    if (isFirst(declaration, remembered, found)
                            && declaration == Declaration.RESTORED) {
                        jdbc.sql(END_HISTORIES).update();
                        jdbc.sql(BEGIN_HISTORY).update();
                    }
                });
    }

    /// Two that declare at once write the same number; the second waits, and has nothing to do.
    private boolean isFirst(Declaration declaration, Sighting remembered, Sighting found) {
        return jdbc.sql(DECLARE)
                        .param("number", found.declarations() + 1)
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
