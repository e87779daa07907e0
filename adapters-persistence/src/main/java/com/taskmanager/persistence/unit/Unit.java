package com.taskmanager.persistence.unit;

import com.taskmanager.application.outbox.EventCollector;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionStatus;

/// What belongs to one running transaction besides its connection. Of one thread.
final class Unit {
    private final TransactionStatus transaction;
    private final EventCollector events;
    private @Nullable TransactionMark mark;

    Unit(TransactionStatus transaction, EventCollector events) {
        this.transaction = transaction;
        this.events = events;
    }

    TransactionStatus transaction() {
        return transaction;
    }

    EventCollector events() {
        return events;
    }

    /// By which the database can be asked later what became of this transaction; null while that
    /// was not learned.
    @Nullable TransactionMark mark() {
        return mark;
    }

    void learn(TransactionMark learned) {
        mark = learned;
    }
}
