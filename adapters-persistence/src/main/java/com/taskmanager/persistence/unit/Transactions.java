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

    /// The last word before the commit: after it, a lost connection leaves a question. One that was
    /// lost before shows here, whoever caught what it threw.
    void prepare(Unit unit) {
        marks.learn(unit);
    }

    /// Answers what to throw.
    RuntimeException rollBack(Unit unit, Throwable cause) {
        try {
            manager.rollback(unit.transaction());
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
            manager.commit(unit.transaction());
        } catch (RuntimeException e) {
            settle(unit, DatabaseErrors.translate(e));
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
