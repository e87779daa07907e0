package com.taskmanager.persistence.unit;

import com.taskmanager.application.outbox.EventCollector;
import com.taskmanager.application.port.Contention;
import com.taskmanager.application.port.RelayWakes;
import com.taskmanager.application.port.Unavailable;
import com.taskmanager.application.port.UnitOfWork;

import java.util.Set;
import java.util.function.Supplier;

/// One PostgreSQL transaction, tried up to four times.
final class JdbcUnitOfWork implements UnitOfWork {
    private static final int REPEATS_MAX = 3;

    private final Transactions transactions;
    private final CurrentUnit current;
    private final LastStatements last;
    private final Supplier<EventCollector> collectors;
    private final RelayWakes wakes;
    private final Pauses pauses;

    JdbcUnitOfWork(
            Transactions transactions,
            CurrentUnit current,
            LastStatements last,
            Supplier<EventCollector> collectors,
            RelayWakes wakes,
            Pauses pauses) {
        this.transactions = transactions;
        this.current = current;
        this.last = last;
        this.collectors = collectors;
        this.wakes = wakes;
        this.pauses = pauses;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        return current.exists() ? work.get() : repeated(work);
    }

    @Override
    public <T> T nested(Supplier<T> work) {
        return new Savepoint(current.require()).run(work);
    }

    private <T> T repeated(Supplier<T> work) {
        for (int repeat = 1; ; repeat++) {
            var unit = new Unit(transactions.begin(), collectors.get());
            try {
                return once(unit, work);
            } catch (Unavailable | Contention e) {
                requireAnotherTry(repeat, e);
            }
            pauses.before(repeat);
        }
    }

    private static void requireAnotherTry(int repeat, RuntimeException e) {
        if (repeat > REPEATS_MAX) {
            throw new Unavailable("given up after " + repeat + " tries", e);
        }
    }

    private <T> T once(Unit unit, Supplier<T> work) {
        Outcome<T> outcome;
        try {
            outcome = current.during(unit, () -> finish(unit, work.get()));
        } catch (RuntimeException | Error e) {
            throw transactions.rollBack(unit, e);
        }
        transactions.commit(unit);
        if (!outcome.slots().isEmpty()) {
            wakes.wake(outcome.slots());
        }
        return outcome.result();
    }

    private <T> Outcome<T> finish(Unit unit, T result) {
        transactions.conclude(unit, () -> last.conclude(unit));
        return new Outcome<>(result, unit.events().slots());
    }

    private record Outcome<T>(T result, Set<Integer> slots) {}
}
