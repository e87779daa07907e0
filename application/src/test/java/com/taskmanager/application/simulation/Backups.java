package com.taskmanager.application.simulation;

import com.taskmanager.application.simulation.Fact.What;

import java.util.ArrayList;
import java.util.List;

/// Puts databases back to an earlier state: the writers' and the consumers' as one, or that of the
/// consumers alone.
final class Backups {
    private static final int KEPT_MAX = 3;

    private final Stage stage;
    private final OutboxSide source;
    private final InboxSide target;
    private final Partitions partitions;
    private final List<Backup> kept = new ArrayList<>();

    private record Backup(Runnable source, Runnable target) {}

    Backups(Stage stage, OutboxSide source, InboxSide target, Partitions partitions) {
        this.stage = stage;
        this.source = source;
        this.target = target;
        this.partitions = partitions;
    }

    void act() {
        if (kept.size() < KEPT_MAX && stage.chance().below(3) == 0) {
            kept.add(new Backup(source.backup(), target.backup()));
            return;
        }
        int which = stage.chance().below(KEPT_MAX);
        boolean consumers = stage.chance().below(3) == 0;
        if (stage.chance().strikes(Trouble.RESTORES, 0.6) && which < kept.size()) {
            restore(kept.get(which), consumers);
            kept.subList(which + 1, kept.size()).clear();
        }
    }

    /// The backup stays: it may be needed once more. Those made later are of a past that is given
    /// up.
    private void restore(Backup backup, boolean onlyConsumers) {
        if (!onlyConsumers) {
            stage.history().remark("weather", "the writers' database is restored");
            source.writers().rollBackAll();
            source.past().remember();
            source.outbox().goDown();
            backup.source().run();
        }
        stage.history().remark("weather", "the consumers' database is restored");
        target.database().goDown();
        target.readers().forEach(reader -> rewind(reader.name()));
        backup.target().run();
    }

    /// The transport delivers all that it has once more.
    private void rewind(String consumer) {
        partitions
                .rewind(consumer)
                .forEach(event -> stage.history().add("transport", What.KEPT, consumer, event, ""));
    }
}
