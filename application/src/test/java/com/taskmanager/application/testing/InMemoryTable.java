package com.taskmanager.application.testing;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Rows by key, ascending, taking part in [InMemoryTransactions].
public final class InMemoryTable<K extends Comparable<? super K>, V>
        implements InMemoryTransactions.Undoable {
    private final TreeMap<K, V> rows = new TreeMap<>();

    public InMemoryTable(InMemoryTransactions transactions) {
        transactions.join(this);
    }

    public synchronized @Nullable V get(K key) {
        return rows.get(key);
    }

    public synchronized void put(K key, V row) {
        rows.put(key, row);
    }

    /// Whether there was none.
    public synchronized boolean add(K key, V row) {
        return rows.putIfAbsent(key, row) == null;
    }

    public synchronized int removeIf(Predicate<V> condition, int max) {
        var keys =
                rows.entrySet().stream()
                        .filter(row -> condition.test(row.getValue()))
                        .map(Map.Entry::getKey)
                        .limit(max)
                        .toList();
        keys.forEach(rows::remove);
        return keys.size();
    }

    public synchronized List<V> all() {
        return List.copyOf(rows.values());
    }

    @Override
    public synchronized Runnable remember() {
        var before = new TreeMap<>(rows);
        return () -> restore(before);
    }

    private synchronized void restore(Map<K, V> before) {
        rows.clear();
        rows.putAll(before);
    }
}
