package com.taskmanager.application.inbox;

import com.taskmanager.domain.user.UserId;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Tries events whose positions this unit of work holds, once it holds their users' locks too.
/// Those of a user whom somebody holds for long come later: nobody else's wait for them.
///
/// @param locks answers whose locks are held then
record Tries(UnaryOperator<Set<UserId>> locks) {
    void run(Consumer consumer, List<Arrival> turns, Trial trial, Ledger ledger) {
        if (turns.isEmpty()) {
            return;
        }
        var locked = locks.apply(Arrival.users(turns));
        turns.stream()
                .filter(turn -> !locked.contains(turn.stream().user()))
                .forEach(ledger::heldUp);
        var free = turns.stream().filter(turn -> locked.contains(turn.stream().user())).toList();
        if (!free.isEmpty()) {
            trial.run(consumer, free, ledger);
        }
    }
}
