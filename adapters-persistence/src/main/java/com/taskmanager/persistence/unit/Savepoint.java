package com.taskmanager.persistence.unit;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionException;

import java.util.function.Supplier;

/// A part of a unit that can be undone alone, with the events it collected and what it kept for the
/// end. What was kept before, and sent inside, is kept again.
final class Savepoint {
    private final Unit unit;
    private final int mark;
    private final @Nullable LastStatement kept;

    Savepoint(Unit unit) {
        this.unit = unit;
        this.mark = unit.events().mark();
        this.kept = unit.kept();
    }

    <T> T run(Supplier<T> work) {
        var savepoint = DatabaseErrors.translated(unit.transaction()::createSavepoint);
        try {
            var result = work.get();
            unit.transaction().releaseSavepoint(savepoint);
            return result;
        } catch (RuntimeException e) {
            undo(savepoint, e);
            throw DatabaseErrors.translateAnswered(e);
        } catch (Error e) {
            undo(savepoint, e);
            throw e;
        }
    }

    private void undo(Object savepoint, Throwable cause) {
        unit.events().rollBackTo(mark);
        unit.keep(kept);
        try {
            unit.transaction().rollbackToSavepoint(savepoint);
        } catch (TransactionException e) {
            e.addSuppressed(cause);
            throw DatabaseErrors.translate(e);
        }
    }
}
