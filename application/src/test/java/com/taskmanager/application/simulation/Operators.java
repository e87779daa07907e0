package com.taskmanager.application.simulation;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Slots;
import com.taskmanager.application.history.Declaration;
import com.taskmanager.application.operations.Order;
import com.taskmanager.application.operations.ParkedStreams;
import com.taskmanager.application.operations.RelayOperations;
import com.taskmanager.application.port.Unavailable;

/// A person who releases, skips, pauses and resumes, through the real use cases.
final class Operators {
    private static final String NAME = "olga";
    private static final Order ORDER = new Order(NAME, "a simulation");

    private final Stage stage;
    private final OutboxSide side;
    private final Fates fates;
    private final ParkedStreams parked;
    private final RelayOperations operations;

    Operators(Stage stage, OutboxSide side, Fates fates) {
        this.stage = stage;
        this.side = side;
        this.fates = fates;
        this.parked = stage.tampering().parked(side.outbox().parked(), side);
        this.operations =
                new RelayOperations(
                        parked,
                        side.outbox().switches(),
                        (_, _, _, _) -> 0, // nothing is kept that could be published again
                        this::voided,
                        stage.clock());
    }

    void act() {
        if (stage.chance().strikes(Trouble.OPERATORS, 0.9)) {
            attempt(this::actSomehow);
        }
    }

    /// Goes on with everything.
    void tidyUp() {
        attempt(this::resumeAll);
        attempt(this::mendAndUnparkAll);
    }

    private void actSomehow() {
        switch (stage.chance().below(10)) {
            case 8, 9 -> declare();
            case 0 -> pause(Slots.of(stage.chance().oneOf(Writers.USERS)));
            case 1, 2, 3 -> resumeAll();
            default -> unparkAll();
        }
    }

    /// Whatever the database seems to have forgotten was restored.
    void declare() {
        if (!side.past().admits(null) && side.past().admits(Declaration.RESTORED)) {
            stage.history().remark(NAME, "declares the database restored");
        }
    }

    private void pause(int slot) {
        stage.history().remark(NAME, "pauses slot " + slot);
        operations.pauseSlot().pause(slot, ORDER);
    }

    private void resumeAll() {
        stage.history().remark(NAME, "resumes");
        Writers.USERS.forEach(user -> operations.resumeSlot().resume(Slots.of(user), ORDER));
    }

    private void mendAndUnparkAll() {
        fates.mendAll();
        unparkAll();
    }

    private void unparkAll() {
        for (var waiting : parked.list()) {
            var stream = waiting.stream().stream();
            if (stage.chance().below(3) == 0) {
                stage.history().remark(NAME, "skips the first of " + stream);
                operations.skipParkedEvent().skip(stream, ORDER);
            } else {
                mendPerhaps();
                stage.history().remark(NAME, "releases " + stream);
                operations.releaseStream().release(stream, ORDER);
            }
        }
    }

    private void mendPerhaps() {
        if (stage.chance().below(2) == 0) {
            fates.mendAll();
        }
    }

    /// What is published in its place is taken.
    private OutboxEvent voided(OutboxEvent event, String reason) {
        fates.mend(event.id());
        return new Events().inPlaceOf(event, reason);
    }

    /// Whoever waits in vain for a relay that holds the slot tries again another time.
    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (Unavailable e) {
            stage.history().remark(NAME, "gives up: " + e.getMessage());
        } finally {
            side.watch().look(NAME);
        }
    }
}
