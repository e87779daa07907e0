package com.taskmanager.bootstrap.housekeeping;

import com.taskmanager.application.history.DatabaseHistory;
import com.taskmanager.application.history.HistoryGuard;
import com.taskmanager.application.history.HistoryUnclear;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

import java.util.concurrent.TimeUnit;

/// Remembers outside of the database how far it has come. What a restored database lost since the
/// last time goes unnoticed, so this is not left for long.
public final class RememberHistory {
    private static final Logger log = LoggerFactory.getLogger(RememberHistory.class);

    private final HistoryGuard guard;
    private final DatabaseHistory database;

    public RememberHistory(HistoryGuard guard, DatabaseHistory database) {
        this.guard = guard;
        this.database = database;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void remember() {
        try {
            guard.remember(database);
        } catch (HistoryUnclear e) {
            log.warn("what the database has done is not remembered now: {}", e.getMessage());
        } catch (DataAccessException | TransactionException e) {
            log.debug("the database is away, nothing to remember", e);
        }
    }
}
