package com.taskmanager.application.testing;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.port.Outbox;

import java.util.List;

/// Rows in the order they were appended, whatever their slot.
public final class InMemoryOutbox implements Outbox {
    private final InMemoryTransactions transactions;
    private final InMemoryTable<Long, OutboxEvent> rows;
    private long seq;

    InMemoryOutbox(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = new InMemoryTable<>(transactions);
    }

    @Override
    public void append(List<OutboxEvent> events) {
        transactions.requireRunning();
        events.forEach(event -> rows.put(++seq, event));
    }

    public List<OutboxEvent> rows() {
        return rows.all();
    }
}
