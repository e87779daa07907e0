package com.taskmanager.application.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// As many transactions as slots. A commit that fails may have deleted the rows of some.
final class HeldOneByOne implements HeldTogether {
    private final SortedMap<Integer, Taken> slots = new TreeMap<>();
    private final List<HeldSlot> held = new ArrayList<>();
    private final List<Runnable> deletions = new ArrayList<>();

    HeldOneByOne(SortedMap<Integer, Taken> taken) {
        taken.forEach((slot, it) -> slots.put(slot, it instanceof Taken.Held h ? part(h) : it));
    }

    @Override
    public SortedMap<Integer, Taken> slots() {
        return slots;
    }

    @Override
    public void commit() {
        deletions.forEach(Runnable::run);
    }

    @Override
    public void close() {
        held.forEach(HeldSlot::close);
    }

    private Taken part(Taken.Held whole) {
        held.add(whole.slot());
        return whole.in(new HeldPart(seqs -> deletions.add(() -> whole.slot().delete(seqs))));
    }
}
