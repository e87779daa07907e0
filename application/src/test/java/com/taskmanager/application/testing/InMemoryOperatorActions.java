package com.taskmanager.application.testing;

import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.application.operations.OperatorActions;

import java.util.List;

public final class InMemoryOperatorActions implements OperatorActions {
    private final InMemoryTransactions transactions;
    private final InMemoryTable<Integer, OperatorAction> actions;

    public InMemoryOperatorActions(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.actions = new InMemoryTable<>(transactions);
    }

    public List<OperatorAction> all() {
        return actions.all();
    }

    @Override
    public void add(OperatorAction action) {
        transactions.requireRunning();
        actions.put(actions.all().size(), action);
    }

    @Override
    public boolean wasDone(String action, String target) {
        return all().stream()
                .anyMatch(done -> done.action().equals(action) && done.target().equals(target));
    }
}
