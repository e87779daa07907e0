package com.taskmanager.application.testing;

import static java.util.Objects.requireNonNull;

import com.taskmanager.application.event.Origin;
import com.taskmanager.application.outbox.EventCollector;
import com.taskmanager.application.port.Events;
import com.taskmanager.application.port.RelayWakes;
import com.taskmanager.application.port.UnitOfWork;
import com.taskmanager.domain.task.TaskEvent;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/// Nothing is in its way and nothing breaks, so it never repeats.
public final class InMemoryUnitOfWork implements UnitOfWork, Events {
    private final InMemoryTransactions transactions;
    private final Supplier<EventCollector> collectors;
    private final RelayWakes wakes;
    private @Nullable EventCollector collector;

    InMemoryUnitOfWork(
            InMemoryTransactions transactions,
            Supplier<EventCollector> collectors,
            RelayWakes wakes) {
        this.transactions = transactions;
        this.collectors = collectors;
        this.wakes = wakes;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        if (transactions.isRunning()) {
            return work.get();
        }
        var slots = new HashSet<Integer>();
        var result = transactions.exclusively(() -> flushed(work, slots));
        if (!slots.isEmpty()) {
            wakes.wake(Set.copyOf(slots));
        }
        return result;
    }

    @Override
    public <T> T nested(Supplier<T> work) {
        transactions.requireRunning();
        int mark = collector().mark();
        try {
            return transactions.undoneOnFailure(work);
        } catch (RuntimeException | Error e) {
            collector().rollBackTo(mark);
            throw e;
        }
    }

    @Override
    public void record(Origin origin, TaskEvent event) {
        transactions.requireRunning();
        collector().record(origin, event);
    }

    private <T> T flushed(Supplier<T> work, Set<Integer> slots) {
        collector = collectors.get();
        var result = work.get();
        collector().flush();
        slots.addAll(collector().slots());
        return result;
    }

    private EventCollector collector() {
        return requireNonNull(collector);
    }
}
