package com.taskmanager.application.port;

import java.util.function.Supplier;

/// All or nothing. Work runs in one transaction (READ COMMITTED); what it recorded with [Events]
/// commits with it or not at all.
///
/// A conflict with another transaction, and a connection lost before the commit, repeat the work up
/// to three times, so it must not touch anything that a rollback cannot undo.
///
/// Errors: [Unavailable] when the database cannot be reached or keeps refusing, [OutcomeUnknown]
/// when the connection was lost during the commit and nobody can say what became of it. Anything
/// the work throws rolls back and is passed on.
public interface UnitOfWork {
    /// Inside another unit of work it joins that one.
    <T> T run(Supplier<T> work);

    /// A part of the surrounding unit under a savepoint: when `work` throws, everything since is
    /// undone, the events recorded since as well, and the surrounding unit goes on.
    ///
    /// Outside a unit of work: `IllegalStateException`. A lost connection is [Unavailable] and ends
    /// the surrounding unit too, and so is what leaves nobody able to write (a full disk, a server
    /// that became read-only); a conflict (deadlock, lock time-out, statement time-out) is
    /// [Contention]. Anything else that a statement fails with is the work's own failure as long as
    /// the connection answers, an internal error of the database too: it is passed on as it is.
    <T> T nested(Supplier<T> work);
}
