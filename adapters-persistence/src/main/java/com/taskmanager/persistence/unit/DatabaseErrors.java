package com.taskmanager.persistence.unit;

import com.taskmanager.application.port.Contention;
import com.taskmanager.application.port.OutcomeUnknown;
import com.taskmanager.application.port.Unavailable;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Tells by SQLSTATE whose fault it was: another transaction's ([Contention]), the infrastructure's
/// ([Unavailable]), or the statement's, which stays what it is.
public final class DatabaseErrors {
    /// Serialisation failure, deadlock, lock not available, statement time-out or cancellation.
    private static final Set<String> CONTENTION = Set.of("40001", "40P01", "55P03", "57014");

    /// The server ends the session or refuses one: idle or whole transaction too long, shutdown,
    /// crash, starting up, read-only after a fail-over.
    private static final Set<String> ENDED =
            Set.of("25P03", "25P04", "57P01", "57P02", "57P03", "57P05", "25006");

    /// Trouble of everybody although the connection still answers: disk full, and read-only after a
    /// fail-over.
    private static final Set<String> EVERYBODYS = Set.of("53100", "25006");

    /// Connection, resources, system, internal error.
    private static final Set<String> ENDED_CLASSES = Set.of("08", "53", "58", "XX");

    private DatabaseErrors() {}

    /// For reads outside a unit of work.
    public static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw translate(e);
        }
    }

    /// What to throw instead of `e`; `e` itself when it is nobody else's fault.
    public static RuntimeException translate(RuntimeException e) {
        return translate(e, DatabaseErrors::isInfrastructure);
    }

    /// The same where the connection has answered since, so that it was not lost. Lack of memory, a
    /// page that cannot be read, an internal error are then the statement's own: who repeats it for
    /// ever gets nowhere.
    static RuntimeException translateAnswered(RuntimeException e) {
        return translate(e, state -> state != null && EVERYBODYS.contains(state));
    }

    private static RuntimeException translate(
            RuntimeException e, Predicate<@Nullable String> isInfrastructure) {
        if (e instanceof Unavailable || e instanceof Contention || e instanceof OutcomeUnknown) {
            return e;
        }
        var cause = sqlException(e);
        if (cause == null) {
            return e;
        }
        var state = cause.getSQLState();
        if (state != null && CONTENTION.contains(state)) {
            return new Contention("another transaction was in the way (" + state + ")", e);
        }
        return isInfrastructure.test(state)
                ? new Unavailable("the database is not available (" + state + ")", e)
                : e;
    }

    /// A pool that has no connection to give says nothing more than that: no state.
    private static boolean isInfrastructure(@Nullable String state) {
        return state == null
                || ENDED.contains(state)
                || ENDED_CLASSES.contains(state.substring(0, 2));
    }

    private static @Nullable SQLException sqlException(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }
}
