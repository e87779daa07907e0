package com.taskmanager.application.relay;

import com.taskmanager.application.relay.Batch.Outcome;
import com.taskmanager.application.relay.Taken.Elsewhere;
import com.taskmanager.application.relay.Taken.Held;
import com.taskmanager.application.relay.Taken.Paused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One transaction over several slots: what [Batch] does for one. With events that come one by one
/// a transaction, and a call of the transport, for each slot is what a relay's time goes to.
///
/// Only where everything is as usual. Whatever is not (something parked, something left, more rows
/// than expected, more bytes than a call should have) is answered with `MORE`, and the slot wants a
/// turn alone.
final class SharedBatch {
    /// Stands for all slots at once where the publishing asks for one.
    private static final int TOGETHER = -1;

    private static final int ROWS_MIN = 8;

    private final OutboxSlots slots;
    private final Publishing publishing;

    /// A slot, and how it is read.
    private record Wish(int slot, Selection selection, Reading reading) {
        static Wish of(int slot, SlotFloors floors, int rowsMax) {
            var view = floors.view();
            var selection = floors.next(rowsMax);
            return new Wish(slot, selection, new Reading(floors, view, selection.scope()));
        }
    }

    /// A slot that has something to go.
    private record Going(int slot, Held held, Reading reading) {}

    SharedBatch(OutboxSlots slots, Publishing publishing) {
        this.slots = slots;
        this.publishing = publishing;
    }

    /// Each slot's rows from its main lane, which all of them share.
    Map<Integer, Outcome> run(SortedMap<Integer, SlotFloors> floors) {
        int rowsMax = Math.max(ROWS_MIN, Selection.ROWS_MAX / floors.size());
        var wishes = new ArrayList<Wish>();
        floors.forEach((slot, floor) -> wishes.add(Wish.of(slot, floor, rowsMax)));
        var selections = new TreeMap<Integer, Selection>();
        wishes.forEach(wish -> selections.put(wish.slot(), wish.selection()));
        try (var together = slots.takeTogether(selections)) {
            return drain(together, wishes);
        }
    }

    private Map<Integer, Outcome> drain(HeldTogether together, List<Wish> wishes) {
        var outcomes = new TreeMap<Integer, Outcome>();
        var going = new ArrayList<Going>();
        for (var wish : wishes) {
            var taken = together.slots().getOrDefault(wish.slot(), new Elsewhere());
            outcomes.put(wish.slot(), sort(wish, taken, going));
        }
        var fitting = fitting(going);
        if (!fitting.isEmpty()) {
            outcomes.putAll(handOver(together, fitting));
        }
        return outcomes;
    }

    /// What there is to say of a slot before anything was handed over.
    private static Outcome sort(Wish wish, Taken taken, List<Going> going) {
        var reading = wish.reading();
        return switch (taken) {
            case Elsewhere() -> Outcome.ELSEWHERE;
            case Paused() -> Outcome.PAUSED;
            case Held held when reading.isOutdated(held) || !held.parked().isEmpty() ->
                    Outcome.MORE;
            case Held held when held.rows().isEmpty() -> {
                reading.foundNothing();
                yield Outcome.NOTHING;
            }
            case Held held -> {
                going.add(new Going(wish.slot(), held, reading));
                yield Outcome.MORE;
            }
        };
    }

    /// A single event may be larger than a slot's share. The first slot always goes.
    private static List<Going> fitting(List<Going> going) {
        var fitting = new ArrayList<Going>();
        long bytes = 0;
        for (var slot : going) {
            bytes += OutboxRow.bytes(slot.held().rows());
            if (fitting.isEmpty() || bytes <= Selection.BYTES_MAX) {
                fitting.add(slot);
            }
        }
        return fitting;
    }

    private Map<Integer, Outcome> handOver(HeldTogether together, List<Going> going) {
        var rows = going.stream().flatMap(slot -> slot.held().rows().stream()).toList();
        var done = seqs(publishing.publish(TOGETHER, rows).done());
        going.forEach(slot -> delete(slot.held(), done));
        together.commit();
        return going.stream().collect(Collectors.toMap(Going::slot, slot -> conclude(slot, done)));
    }

    /// No two slots have the same.
    private static Set<Long> seqs(List<OutboxRow> rows) {
        return rows.stream().map(OutboxRow::seq).collect(Collectors.toSet());
    }

    private static void delete(Held held, Set<Long> done) {
        var seqs = held.rows().stream().mapToLong(OutboxRow::seq).filter(done::contains).toArray();
        if (seqs.length > 0) {
            held.slot().delete(seqs);
        }
    }

    private static Outcome conclude(Going going, Set<Long> done) {
        var held = going.held();
        var left = held.rows().stream().filter(row -> !done.contains(row.seq())).toList();
        going.reading().conclude(held, left);
        return held.cut() || !left.isEmpty() ? Outcome.MORE : Outcome.CAUGHT_UP;
    }
}
