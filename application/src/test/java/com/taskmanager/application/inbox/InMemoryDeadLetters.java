package com.taskmanager.application.inbox;

import com.taskmanager.application.testing.InMemoryTable;
import com.taskmanager.application.testing.InMemoryTransactions;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

final class InMemoryDeadLetters implements DeadLetters, FiledLetters {
    private final InMemoryTransactions transactions;
    private final InMemoryTable<Long, FiledLetter> rows;
    private long last;

    InMemoryDeadLetters(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = new InMemoryTable<>(transactions);
    }

    Stream<FiledLetter> all() {
        return rows.all().stream();
    }

    Stream<FiledLetter> all(String consumer) {
        return rows.all().stream().filter(row -> row.consumer().equals(consumer));
    }

    @Override
    public boolean add(String consumer, DeadLetter letter) {
        if (all(consumer).anyMatch(there -> isSame(there.letter(), letter))) {
            return false;
        }
        last++;
        return rows.add(last, new FiledLetter(last, consumer, letter, FiledLetter.Status.OPEN));
    }

    @Override
    public Optional<FiledLetter> find(long id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public Optional<FiledLetter> lock(long id) {
        transactions.requireRunning();
        return find(id);
    }

    @Override
    public void replace(FiledLetter letter) {
        transactions.requireRunning();
        rows.put(letter.id(), letter);
    }

    @Override
    public void remove(long id) {
        transactions.requireRunning();
        rows.removeIf(row -> row.id() == id, 1);
    }

    private static boolean isSame(DeadLetter one, DeadLetter other) {
        var mine = one.identity();
        var yours = other.identity();
        if (mine == null || yours == null) {
            return mine == null && yours == null && one.data().equals(other.data());
        }
        return mine.number().equals(yours.number()) && Objects.equals(mine.id(), yours.id());
    }
}
