package com.taskmanager.application.relay;

import java.util.SortedMap;
import java.util.TreeMap;

/// Slots that are taken one after the other, each with a transaction of its own: more can go wrong
/// between them than where one transaction has them all.
@FunctionalInterface
public interface SlotsOneByOne extends OutboxSlots {
    static OutboxSlots of(SlotsOneByOne slots) {
        return slots;
    }

    @Override
    default HeldTogether takeTogether(SortedMap<Integer, Selection> selections) {
        var taken = new TreeMap<Integer, Taken>();
        selections.forEach((slot, selection) -> taken.put(slot, take(slot, selection)));
        return new HeldOneByOne(taken);
    }
}
