package com.taskmanager.application.inbox;

import com.taskmanager.application.testing.InMemoryOperatorActions;
import com.taskmanager.application.testing.InMemoryTransactions;

import java.util.stream.Stream;

/// The inbox's tables in memory, for tests elsewhere that bring transactions of their own.
public final class InboxTables {
    private final InMemoryWaiting waiting;
    private final InMemoryPositions positions;
    private final InMemoryDeadLetters deadLetters;
    private final InMemoryConsumers consumers;
    private final InMemoryOperatorActions actions;
    private final InMemoryTransactions transactions;

    public InboxTables(InMemoryTransactions transactions) {
        this.transactions = transactions;
        waiting = new InMemoryWaiting(transactions);
        positions = new InMemoryPositions(transactions, waiting);
        deadLetters = new InMemoryDeadLetters(transactions);
        consumers = new InMemoryConsumers(transactions);
        actions = new InMemoryOperatorActions(transactions);
    }

    public Inbox.Store store(IssuedNumbers issued) {
        return new Inbox.Store(positions, waiting, waiting, waiting, deadLetters, issued);
    }

    public ConsumerEntry entry() {
        return consumers;
    }

    /// To be made once.
    public Inbox.Registry registry(CounterEnds ends) {
        var register = new InMemoryRegister(transactions, positions, ends);
        return new Inbox.Registry(register, register);
    }

    public InboxOperations.Desk desk(UnsentNumbers unsent) {
        return new InboxOperations.Desk(
                consumers, positions, waiting, unsent, deadLetters, actions);
    }

    public Stream<FiledLetter> letters(String consumer) {
        return deadLetters.all(consumer);
    }

    public Stream<WaitingEvent> waiting(String consumer) {
        return waiting.all(consumer);
    }

    public Stream<DeadLetter> dead(String consumer) {
        return deadLetters.all(consumer).map(FiledLetter::letter);
    }
}
