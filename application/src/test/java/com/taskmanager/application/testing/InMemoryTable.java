package com.taskmanager.application.testing;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Rows by key, ascending, taking part in [InMemoryTransactions]. Outside a transaction a write is
/// committed at once.
public final class InMemoryTable<K extends Comparable<? super K>, V>
        implements InMemoryTransactions.Part {
    private final InMemoryTransactions transactions;
    private final TreeMap<K, V> committed = new TreeMap<>();

    /// What the running transaction wrote; empty where it deleted.
    private Map<K, Optional<V>> written = new TreeMap<>();

    public InMemoryTable(InMemoryTransactions transactions) {
        this.transactions = transactions;
        transactions.join(this);
    }

    public synchronized @Nullable V get(K key) {
        var mine = transactions.isRunning() ? written.get(key) : null;
        return mine == null ? committed.get(key) : mine.orElse(null);
    }

    public synchronized void put(K key, V row) {
        write(key, Optional.of(row));
    }

    /// Whether there was none.
    public synchronized boolean add(K key, V row) {
        boolean isNew = get(key) == null;
        if (isNew) {
            put(key, row);
        }
        return isNew;
    }

    public synchronized int removeIf(Predicate<V> condition, int max) {
        var keys =
                visible().entrySet().stream()
                        .filter(row -> condition.test(row.getValue()))
                        .map(Map.Entry::getKey)
                        .limit(max)
                        .toList();
        keys.forEach(key -> write(key, Optional.empty()));
        return keys.size();
    }

    public synchronized List<V> all() {
        return List.copyOf(visible().values());
    }

    @Override
    public synchronized Runnable savepoint() {
        var before = new TreeMap<>(written);
        return () -> restore(before);
    }

    @Override
    public synchronized void commit() {
        written.forEach(this::commit);
        written.clear();
    }

    @Override
    public synchronized Runnable setAside() {
        var mine = written;
        restore(new TreeMap<>());
        return () -> restore(mine);
    }

    @Override
    public synchronized Runnable backup() {
        var rows = new TreeMap<>(committed);
        return () -> replaceAll(rows);
    }

    private synchronized void replaceAll(Map<K, V> rows) {
        committed.clear();
        committed.putAll(rows);
    }

    private synchronized void restore(Map<K, Optional<V>> rows) {
        written = rows;
    }

    private Map<K, V> visible() {
        if (written.isEmpty() || !transactions.isRunning()) {
            return committed;
        }
        var rows = new TreeMap<>(committed);
        written.forEach((key, row) -> set(rows, key, row));
        return rows;
    }

    private void write(K key, Optional<V> row) {
        if (transactions.isRunning()) {
            written.put(key, row);
        } else {
            commit(key, row);
        }
    }

    private void commit(K key, Optional<V> row) {
        set(committed, key, row);
    }

    private static <K, V> void set(Map<K, V> rows, K key, Optional<V> row) {
        row.ifPresentOrElse(there -> rows.put(key, there), () -> rows.remove(key));
    }
}
