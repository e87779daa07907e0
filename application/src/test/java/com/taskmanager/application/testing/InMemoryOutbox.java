package com.taskmanager.application.testing;

import com.taskmanager.application.event.EventDraft;
import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.StreamPlace;
import com.taskmanager.application.port.Outbox;

import java.util.List;

/// Rows in the order they were appended, whatever their slot.
public final class InMemoryOutbox implements Outbox {
    private final InMemoryTransactions transactions;
    private final InMemoryTable<Long, OutboxEvent> rows;
    private final InMemoryTable<StreamId, Long> last;
    private long seq;

    InMemoryOutbox(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = new InMemoryTable<>(transactions);
        this.last = new InMemoryTable<>(transactions);
    }

    @Override
    public void append(List<EventDraft> events) {
        transactions.requireRunning();
        events.forEach(event -> rows.put(++seq, event.at(next(event.stream()))));
    }

    private StreamPlace next(StreamId stream) {
        var before = last.get(stream);
        long number = before == null ? 1 : before + 1;
        last.put(stream, number);
        return new StreamPlace(number, 1);
    }

    public List<OutboxEvent> rows() {
        return rows.all();
    }
}
