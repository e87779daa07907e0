package com.taskmanager.application.testing;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.StreamPlace;
import com.taskmanager.application.port.Streams;

import java.util.SortedMap;
import java.util.TreeMap;

final class InMemoryStreams implements Streams {
    private final InMemoryTransactions transactions;
    private final InMemoryTable<StreamId, Long> last;

    InMemoryStreams(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.last = new InMemoryTable<>(transactions);
    }

    @Override
    public SortedMap<StreamId, StreamPlace> draw(SortedMap<StreamId, Integer> counts) {
        transactions.requireRunning();
        var firsts = new TreeMap<StreamId, StreamPlace>();
        counts.forEach((stream, count) -> firsts.put(stream, draw(stream, count)));
        return firsts;
    }

    private StreamPlace draw(StreamId stream, int count) {
        var before = last.get(stream);
        long taken = before == null ? 0 : before;
        last.put(stream, taken + count);
        return new StreamPlace(taken + 1, 1);
    }
}
