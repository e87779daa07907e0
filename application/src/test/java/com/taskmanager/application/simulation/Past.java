package com.taskmanager.application.simulation;

import com.taskmanager.application.history.DatabaseHistory;
import com.taskmanager.application.history.Declaration;
import com.taskmanager.application.history.HistoryGuard;
import com.taskmanager.application.history.HistoryUnclear;
import com.taskmanager.application.history.HistoryWitness;
import com.taskmanager.application.history.Sighting;
import com.taskmanager.application.history.Trust;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// The past of the writers' database: how far it is by its own account, and a witness outside who
/// remembers how far it was.
final class Past implements DatabaseHistory {
    private final Counters counters;
    private final HistoryWitness witness;
    private long position;
    private int declarations;

    Past(Counters counters, Tampering tampering) {
        this.counters = counters;
        this.witness = tampering.witness(new Remembered());
        admits(null);
    }

    void committed() {
        position++;
    }

    /// What a program that has got connections does every two seconds.
    void remember() {
        if (admits(null)) {
            new HistoryGuard(witness, Trust.NONE).remember(this);
        }
    }

    /// Whether a program that is started like this gets connections.
    boolean admits(@Nullable Declaration declared) {
        try {
            new HistoryGuard(witness, new Trust(declared, false)).admit(this);
            return true;
        } catch (HistoryUnclear _) {
            return false;
        }
    }

    Runnable backup() {
        var numbers = counters.backup();
        long before = position;
        int declared = declarations;
        return () -> {
            numbers.run();
            position = before;
            declarations = declared;
        };
    }

    @Override
    public Sighting look() {
        return new Sighting("simulated", 1, position, declarations);
    }

    @Override
    public long durablePosition() {
        return position;
    }

    @Override
    public boolean isPrepared() {
        return true;
    }

    @Override
    public void declare(Declaration declaration, int number, Sighting remembered, Sighting found) {
        if (declarations > found.declarations()) {
            return;
        }
        declarations = number;
        position++;
        if (declaration == Declaration.RESTORED) {
            counters.begin(number + 1L);
        }
    }

    private static final class Remembered implements HistoryWitness {
        private @Nullable Sighting last;

        @Override
        public Optional<Sighting> remembered() {
            return Optional.ofNullable(last);
        }

        @Override
        public void remember(Sighting sighting) {
            last = sighting;
        }
    }
}
