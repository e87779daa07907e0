package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.AdoptionResult.Report;
import com.taskmanager.application.inbox.Inbox.Store;
import com.taskmanager.application.inbox.Position.State;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;
import java.util.TreeSet;

/// One unit of work for some streams of a replayed consumer: lock their positions, look, give up.
record AdoptionUnit(
        Store store, Adoptions adoptions, InboxOperations.Desk desk, InstantSource clock) {
    static final int STREAMS_MAX = 100;

    /// `last`: where to go on; null when there are no more.
    record Step(Report report, @Nullable StreamId last) {}

    Step step(String consumer, @Nullable StreamId after, boolean dryRun) {
        var batch = adoptions.after(consumer, after, STREAMS_MAX);
        var streams = new TreeSet<>(batch.stream().map(Adoption::stream).toList());
        var locked = store.positions().lock(consumer, streams);
        var report = Report.NOTHING;
        for (var adoption : batch) {
            var position = locked.get(adoption.stream());
            report = report.plus(one(consumer, adoption, position, dryRun));
        }
        var last = batch.size() < STREAMS_MAX ? null : batch.getLast().stream();
        return new Step(report, last);
    }

    /// Somebody who holds the position is at work on the stream.
    private Report one(
            String consumer, Adoption adoption, @Nullable Position position, boolean dryRun) {
        if (position == null || position.state() != State.OPEN) {
            return Report.PENDING;
        }
        if (adoption.isCompleteAt(position)) {
            settle(consumer, adoption, dryRun);
            return Report.COMPLETE;
        }
        return adoption.missing(position, desk.queue().lowest(consumer, position))
                .filter(gap -> !desk.unsent().any(gap))
                .map(gap -> adopt(consumer, adoption, position, gap, dryRun))
                .orElse(Report.PENDING);
    }

    private Report adopt(
            String consumer, Adoption adoption, Position position, Gap gap, boolean dryRun) {
        if (!dryRun) {
            var now = clock.instant();
            desk.queue().giveUp(consumer, gap, now);
            store.positions().advance(consumer, List.of(position.pastAll(gap)), now);
        }
        settle(consumer, adoption, dryRun);
        return Report.adopted(gap);
    }

    private void settle(String consumer, Adoption adoption, boolean dryRun) {
        if (!dryRun) {
            adoptions.settle(consumer, adoption.stream());
        }
    }
}
