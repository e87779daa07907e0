package com.taskmanager.application.history;

import com.taskmanager.application.history.Verdict.Declared;
import com.taskmanager.application.history.Verdict.Known;
import com.taskmanager.application.history.Verdict.New;
import com.taskmanager.application.history.Verdict.Unclear;

import org.jspecify.annotations.Nullable;

/// Whether a database is the one that was remembered.
sealed interface Verdict permits New, Known, Declared, Unclear {
    /// Nothing was remembered.
    record New() implements Verdict {}

    /// It is. `declaredElsewhere`: because another process has put so on record.
    record Known(boolean declaredElsewhere) implements Verdict {}

    /// A person, or the way it is run, speaks for it.
    record Declared(Declaration declaration) implements Verdict {}

    /// It may be another one, or one that forgot.
    record Unclear(String why) implements Verdict {}

    static Verdict of(@Nullable Sighting remembered, Sighting found, Trust trust) {
        if (remembered == null) {
            return new New();
        }
        var doubt = doubt(remembered, found);
        if (doubt == null || found.declarations() > remembered.declarations()) {
            return new Known(doubt != null);
        }
        if (trust.synchronousStandby() && isPromotion(remembered, found)) {
            return new Declared(Declaration.PROMOTED);
        }
        return trust.declared() == null ? new Unclear(doubt) : new Declared(trust.declared());
    }

    private static boolean isPromotion(Sighting remembered, Sighting found) {
        return found.system().equals(remembered.system())
                && found.timeline() > remembered.timeline()
                && found.position() >= remembered.position();
    }

    private static @Nullable String doubt(Sighting remembered, Sighting found) {
        if (!found.system().equals(remembered.system())) {
            return "it is another cluster than the one seen before";
        }
        if (found.position() < remembered.position()) {
            return "it is behind what it had committed before";
        }
        return found.timeline() == remembered.timeline() ? null : "a standby has taken over";
    }
}
