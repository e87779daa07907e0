package com.taskmanager.application.history;

import com.taskmanager.application.history.Verdict.Declared;
import com.taskmanager.application.history.Verdict.Known;
import com.taskmanager.application.history.Verdict.New;
import com.taskmanager.application.history.Verdict.Unclear;

import org.jspecify.annotations.Nullable;

/// Admits the database whose events are under way, and no other. Asked on every new connection:
/// only then can another database have taken the place of the one before.
///
/// What it refuses writers have to wait for too. A number given out before a person has declared
/// the database restored would count as one from before the restoration.
public final class HistoryGuard {
    private final HistoryWitness witness;
    private final Trust trust;
    private long idleAt = -1;

    public HistoryGuard(HistoryWitness witness, Trust trust) {
        this.witness = witness;
        this.trust = trust;
    }

    /// Errors: [HistoryUnclear], with what to do.
    ///
    /// A database that is declared but has no tables for it yet is let in, to get them; it has to
    /// be admitted once more before anything else is done.
    public synchronized void admit(DatabaseHistory database) {
        var found = database.look();
        var remembered = witness.remembered().orElse(null);
        switch (Verdict.of(remembered, found, trust)) {
            case New() -> keep(database);
            case Known(boolean elsewhere) when elsewhere -> keep(database);
            case Known _ -> {}
            case Declared(var declaration) when remembered != null && database.isPrepared() -> {
                int number = remembered.nextDeclaration(found);
                database.declare(declaration, number, remembered, found);
                keep(database);
            }
            case Declared _ -> {}
            case Unclear(var why) -> throw new HistoryUnclear(message(why, remembered, found));
        }
    }

    /// Remembers how far an admitted database has come, if it has moved; to be called every few
    /// seconds. What is lost after the last time may go unnoticed.
    public synchronized void remember(DatabaseHistory database) {
        if (database.look().position() != idleAt) {
            keep(database);
        }
    }

    private void keep(DatabaseHistory database) {
        long durable = database.durablePosition();
        var now = database.look();
        witness.remember(now.at(durable));
        idleAt = now.position();
    }

    private static String message(String why, @Nullable Sighting remembered, Sighting found) {
        return "The database may have lost changes whose events are under way: "
                + (why + ". Remembered: " + remembered + ". Found: " + found + ". ")
                + "If nothing that was committed is missing, start once with "
                + "--taskmanager.history=nothing-lost; if it was restored from a backup, or a "
                + "standby took over that was behind, with --taskmanager.history=restored.";
    }
}
