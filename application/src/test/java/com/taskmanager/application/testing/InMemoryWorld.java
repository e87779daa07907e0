package com.taskmanager.application.testing;

import com.taskmanager.application.bin.Bin;
import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.outbox.EventCollector;
import com.taskmanager.application.port.Events;
import com.taskmanager.application.port.Ids;
import com.taskmanager.application.port.Outbox;
import com.taskmanager.application.port.TaskCatalog;
import com.taskmanager.application.port.Tasks;
import com.taskmanager.application.port.UnitOfWork;
import com.taskmanager.application.task.TaskUseCases;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// A whole write path in memory, ready to use: `new InMemoryWorld().useCases()`.
///
/// Fakes of other ports take part in its transactions by keeping their rows in an [InMemoryTable]
/// on [#transactions()].
public final class InMemoryWorld implements World {
    public static final Instant NOON = Instant.parse("2027-01-31T12:00:00Z");

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final SettableClock clock = new SettableClock(NOON);
    private final Ids ids = new CountingIds();
    private final InMemoryUserLocks locks = new InMemoryUserLocks(transactions);
    private final RememberedWakes wakes = new RememberedWakes();
    private final InMemoryTasks tasks = new InMemoryTasks(transactions);
    private final TaskCatalog catalog = new InMemoryTaskCatalog(tasks);
    private final InMemoryOutbox outbox = new InMemoryOutbox(transactions);
    private final InMemoryKeptAnswers answers = new InMemoryKeptAnswers(transactions);
    private final InMemoryUnitOfWork unitOfWork =
            new InMemoryUnitOfWork(
                    transactions,
                    () -> new EventCollector(ids, new PlainEventFormat(), outbox),
                    wakes);

    public TaskUseCases useCases() {
        var store = new TaskUseCases.TaskStore(tasks, catalog, unitOfWork);
        return new TaskUseCases(unitOfWork, locks(), store, ids, clock);
    }

    public InMemoryTransactions transactions() {
        return transactions;
    }

    public SettableClock clock() {
        return clock;
    }

    public Ids ids() {
        return ids;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public Events events() {
        return unitOfWork;
    }

    @Override
    public InMemoryUserLocks locks() {
        return locks;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Tasks tasks() {
        return tasks;
    }

    @Override
    public TaskCatalog catalog() {
        return catalog;
    }

    @Override
    public InMemoryKeptAnswers answers() {
        return answers;
    }

    @Override
    public Bin bin() {
        return tasks;
    }

    @Override
    public List<OutboxEvent> stored() {
        return outbox.rows();
    }

    @Override
    public Set<Integer> woken() {
        return wakes.slots();
    }
}
