package com.taskmanager.persistence.unit;

import com.taskmanager.application.outbox.EventCollector;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionStatus;

/// What belongs to one running transaction besides its connection. Of one thread.
final class Unit {
    private final TransactionStatus transaction;
    private final EventCollector events;
    private @Nullable TransactionMark mark;
    private @Nullable LastStatement kept;
    private Ending ending = Ending.OPEN;

    /// How far the transaction has come.
    private enum Ending {
        OPEN,
        COMMIT_SENT,
        COMMITTED
    }

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

    /// What is to be sent at the end; null where there is nothing.
    @Nullable LastStatement kept() {
        return kept;
    }

    void keep(@Nullable LastStatement last) {
        kept = last;
    }

    /// From here on a lost connection leaves a question.
    void sendsCommit() {
        ending = Ending.COMMIT_SENT;
    }

    boolean hasSentCommit() {
        return ending != Ending.OPEN;
    }

    /// It is known to be committed, whatever becomes of its connection.
    void committed() {
        ending = Ending.COMMITTED;
    }

    boolean isCommitted() {
        return ending == Ending.COMMITTED;
    }
}
