package com.taskmanager.application.inbox;

import com.taskmanager.application.testing.InMemoryTable;
import com.taskmanager.application.testing.InMemoryTransactions;

import java.util.Objects;
import java.util.stream.Stream;

final class InMemoryDeadLetters implements DeadLetters {
    private record Row(String consumer, DeadLetter letter) {}

    private final InMemoryTable<Integer, Row> rows;
    private int last;

    InMemoryDeadLetters(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions);
    }

    Stream<DeadLetter> all(String consumer) {
        return rows.all().stream().filter(row -> row.consumer.equals(consumer)).map(Row::letter);
    }

    @Override
    public boolean add(String consumer, DeadLetter letter) {
        return all(consumer).noneMatch(there -> isSame(there, letter))
                && rows.add(++last, new Row(consumer, letter));
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
