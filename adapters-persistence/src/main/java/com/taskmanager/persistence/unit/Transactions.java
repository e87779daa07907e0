package com.taskmanager.persistence.unit;

import com.taskmanager.application.port.OutcomeUnknown;
import com.taskmanager.application.port.Unavailable;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/// Begins, ends, and finds out how it ended.
record Transactions(
        PlatformTransactionManager manager, MarkOfWrites marks, LostCommits lostCommits) {

    /// Sends nothing: the driver begins with the first statement. Errors: [Unavailable] when there
    /// is no connection to be had.
    TransactionStatus begin() {
        return DatabaseErrors.translated(
                () -> manager.getTransaction(new DefaultTransactionDefinition()));
    }

    /// Sends a unit's last statements, which may bring the commit along; asks after it where they
    /// did and the answer was lost. A connection that was lost before shows here, whoever caught
    /// what it threw.
    void conclude(Unit unit, Runnable last) {
        try {
            last.run();
        } catch (RuntimeException e) {
            if (!unit.hasSentCommit()) {
                throw e;
            }
            // first, so that the question goes by another connection
            settle(unit, rollBack(unit, e));
            unit.committed();
        }
        marks.learn(unit);
    }

    /// Answers what to throw. Does nothing more the second time.
    RuntimeException rollBack(Unit unit, Throwable cause) {
        try {
            if (!unit.transaction().isCompleted()) {
                manager.rollback(unit.transaction());
            }
        } catch (TransactionException e) {
            cause.addSuppressed(e);
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return DatabaseErrors.translate((RuntimeException) cause);
    }

    /// Returns when the unit is committed. Errors: [Unavailable] when it is not, [OutcomeUnknown]
    /// when nobody can say.
    void commit(Unit unit) {
        try {
            if (!unit.transaction().isCompleted()) {
                manager.commit(unit.transaction());
            }
        } catch (RuntimeException e) {
            if (!unit.isCommitted()) {
                settle(unit, DatabaseErrors.translate(e));
            }
        }
    }

    private void settle(Unit unit, RuntimeException failure) {
        if (!(failure instanceof Unavailable)) {
            throw failure;
        }
        switch (fate(unit)) {
            case COMMITTED -> {}
            case ABORTED -> throw failure;
            case UNKNOWN ->
                    throw new OutcomeUnknown("the connection was lost in the commit", failure);
        }
    }

    /// Without a mark nothing was written, so there was nothing to commit.
    private CommitFate fate(Unit unit) {
        var mark = unit.mark();
        return mark == null ? CommitFate.ABORTED : lostCommits.fateOf(mark);
    }
}
