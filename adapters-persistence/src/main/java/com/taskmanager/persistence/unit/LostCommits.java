package com.taskmanager.persistence.unit;

import com.taskmanager.application.port.Unavailable;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Asks the database, on another connection, what became of a transaction.
record LostCommits(JdbcClient jdbc, Pauses pauses) {
    /// Three to four seconds with [JitteredPauses]: enough for a server to notice a closed socket
    /// or to recover.
    private static final int QUESTIONS_MAX = 8;

    private static final String STATUS =
            """
            SELECT CASE WHEN status = 'aborted' THEN 'ABORTED'
                        WHEN status = 'committed' AND history = :history THEN 'COMMITTED'
                        ELSE 'UNKNOWN' END
              FROM (SELECT pg_xact_status(CAST(:xid AS xid8)) AS status, %s AS history) AS s
            """
                    .formatted(ServerLife.SQL);

    CommitFate fateOf(TransactionMark mark) {
        var fate = ask(mark);
        for (int n = 1; n < QUESTIONS_MAX && fate == CommitFate.UNKNOWN; n++) {
            if (!waited(n)) {
                return fate;
            }
            fate = ask(mark);
        }
        return fate;
    }

    /// Whoever is interrupted knows no more than before: that the transaction may be committed.
    private boolean waited(int n) {
        try {
            pauses.before(n);
            return true;
        } catch (Unavailable _) {
            return false;
        }
    }

    /// No connection, or an id that a recovered server has not given out (again) yet: no answer.
    private CommitFate ask(TransactionMark mark) {
        try {
            return status(mark);
        } catch (DataAccessException _) {
            return CommitFate.UNKNOWN;
        }
    }

    private CommitFate status(TransactionMark mark) {
        return jdbc.sql(STATUS)
                .param("xid", mark.xid())
                .param("history", mark.history())
                .query(CommitFate.class)
                .single();
    }
}
