package com.taskmanager.application.simulation;

import com.taskmanager.application.inbox.EventsInHand;
import com.taskmanager.application.inbox.Run;
import com.taskmanager.application.simulation.Fact.Event;
import com.taskmanager.application.simulation.Fact.What;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What one process is at work on while it is careful, and what that looks like from outside: when
/// it dies, the last event it has taken up and not put down may have been the reason. Nobody dies
/// while he reads: what is put away for that has no number by which it could be followed.
final class Hand implements EventsInHand {
    private final String who;
    private final EventsInHand kept;
    private final Stage stage;
    private @Nullable Thing last;

    private record Thing(String consumer, String what) {
        /// Unlike bytes before they are read.
        boolean isEvent() {
            return !what.startsWith("bytes/");
        }
    }

    Hand(String who, EventsInHand kept, Stage stage) {
        this.who = who;
        this.kept = kept;
        this.stage = stage;
    }

    /// The process has died.
    void accuse() {
        if (last != null && last.isEvent()) {
            var words = last.what.split("/", -1);
            var event = new Event(words[1] + "/" + words[0], Long.parseLong(words[2]), 0);
            stage.history().add(who, What.ACCUSED, last.consumer, event, "");
        }
    }

    @Override
    public int take(String consumer, String what, Run run, Instant now) {
        last = new Thing(consumer, what);
        int ends = kept.take(consumer, what, run, now);
        if (last.isEvent()) {
            stage.crossroads().passInDanger(who);
        }
        return ends;
    }

    @Override
    public void putDown(String consumer, String what) {
        if (new Thing(consumer, what).equals(last)) {
            last = null;
        }
        kept.putDown(consumer, what);
    }

    @Override
    public void putDownAll(Run run) {
        kept.putDownAll(run);
    }

    @Override
    public boolean isAnyLeft(String consumer, int endsMax, Instant since) {
        return kept.isAnyLeft(consumer, endsMax, since);
    }
}
