package com.taskmanager.application.inbox;

import com.taskmanager.application.testing.InMemoryTable;
import com.taskmanager.application.testing.InMemoryTransactions;

import java.util.Set;

final class InMemoryConsumers implements ConsumerEntry, ConsumerSwitches {
    private final InMemoryTransactions transactions;
    private final InMemoryTable<String, String> paused;

    InMemoryConsumers(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.paused = new InMemoryTable<>(transactions);
    }

    @Override
    public boolean enter(String consumer) {
        transactions.requireRunning();
        return paused.get(consumer) == null;
    }

    @Override
    public Set<String> paused() {
        return Set.copyOf(paused.all());
    }

    @Override
    public boolean pause(String consumer) {
        transactions.requireRunning();
        return paused.add(consumer, consumer);
    }

    @Override
    public boolean resume(String consumer) {
        transactions.requireRunning();
        return paused.removeIf(consumer::equals, 1) == 1;
    }
}
