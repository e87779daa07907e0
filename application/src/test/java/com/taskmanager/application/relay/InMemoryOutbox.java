package com.taskmanager.application.relay;

import static java.util.stream.Collectors.toMap;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.operations.SlotSwitches;
import com.taskmanager.application.port.Unavailable;
import com.taskmanager.application.relay.Taken.Held;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The outbox as PostgreSQL keeps it, as far as the relay can tell: numbers drawn before commit,
/// rows seen after it, locks that end with their transaction. Passes [OutboxContract].
public final class InMemoryOutbox implements OutboxTestbed, SlotsOneByOne, OutboxSurvey {
    static final String FIRST_LIFE = life(0);

    private final TreeMap<Long, OutboxEvent> committed = new TreeMap<>();
    private final InMemoryParking parking = new InMemoryParking(committed, this::operate);
    private final Map<Integer, Hold> holds = new HashMap<>();
    private final Set<String> writing = new HashSet<>();
    private long lastSeq;
    private long lastTransaction;
    private int life;
    private boolean down;

    @Override
    public OutboxSlots slots() {
        return this;
    }

    @Override
    public OutboxSurvey survey() {
        return this;
    }

    @Override
    public Writer begin() {
        return new Transaction("transaction-" + ++lastTransaction);
    }

    @Override
    public InMemoryParking parked() {
        return parking;
    }

    @Override
    public SlotSwitches switches() {
        return parking.switches();
    }

    @Override
    public void loseConnections() {
        holds.clear();
    }

    @Override
    public Set<UUID> left() {
        return committed.values().stream().map(OutboxEvent::id).collect(Collectors.toSet());
    }

    /// The server goes away, and comes back with [#comeBack].
    public void goDown() {
        down = true;
        holds.clear();
    }

    public void comeBack() {
        down = false;
        life++;
    }

    /// Comes back from a backup: what was written since is gone and its numbers are drawn again.
    public void comeBackWithoutRowsAbove(long seq) {
        committed.tailMap(seq, false).clear();
        lastSeq = seq;
        comeBack();
    }

    /// A backup of what is committed now. Running the answer restores it: what was written since is
    /// gone, what is under way comes to nothing, and a server that has started anew draws its
    /// numbers again.
    public Runnable backup() {
        var rows = new TreeMap<>(committed);
        var beside = parking.backup();
        long last = lastSeq;
        return () -> {
            holds.clear();
            writing.clear();
            committed.clear();
            committed.putAll(rows);
            beside.run();
            lastSeq = last;
            life++;
        };
    }

    public boolean isDown() {
        return down;
    }

    /// With what is parked.
    public List<OutboxEvent> events() {
        return Stream.concat(committed.values().stream(), parking.all()).toList();
    }

    @Override
    public Taken take(int slot, Selection selection) {
        requireUp();
        if (holds.containsKey(slot)) {
            return new Taken.Elsewhere();
        }
        if (parking.switches().paused().contains(slot)) {
            return new Taken.Paused();
        }
        var hold = new Hold(slot);
        holds.put(slot, hold);
        return read(slot, selection, hold);
    }

    @Override
    public Landmark landmark() {
        requireUp();
        return new Landmark(lastSeq, writing, false, life(life));
    }

    @Override
    public Findings lowest(List<Question> questions) {
        requireUp();
        var lowest = new HashMap<Integer, Lowest>();
        questions.forEach(
                question ->
                        rows(question.slot(), question.above(), question.scope()).stream()
                                .findFirst()
                                .ifPresent(row -> lowest.put(question.slot(), lowest(row))));
        var generations =
                questions.stream().map(Question::slot).collect(toMap(n -> n, this::generation));
        return new Findings(lowest, generations);
    }

    private Generation generation(int slot) {
        return new Generation(life(life), parking.releases(slot));
    }

    private static String life(int number) {
        return "life-" + number;
    }

    private static Lowest lowest(OutboxRow row) {
        return new Lowest(row.seq(), row.event().occurredAt());
    }

    private Held read(int slot, Selection selection, Hold hold) {
        var read = new ArrayList<OutboxRow>();
        int bytes = 0;
        boolean cut = false;
        for (var row : rows(slot, selection.above(), selection.scope())) {
            bytes += row.event().data().size();
            cut = read.size() == selection.rowsMax();
            cut |= !read.isEmpty() && bytes > Selection.BYTES_MAX;
            if (cut) {
                break;
            }
            read.add(row);
        }
        return new Held(read, cut, parking.firsts(slot), generation(slot), hold);
    }

    private List<OutboxRow> rows(int slot, long above, Scope scope) {
        return committed.tailMap(above, false).entrySet().stream()
                .map(entry -> new OutboxRow(entry.getKey(), entry.getValue()))
                .filter(row -> Slots.of(row.event().stream().user()) == slot)
                .filter(row -> among(scope, row.event().stream()))
                .toList();
    }

    private static boolean among(Scope scope, StreamId stream) {
        return switch (scope) {
            case Scope.AllBut(var topics, var streams) ->
                    !topics.contains(stream.topic()) && !streams.contains(stream);
            case Scope.OfTopic(var topic, var except) ->
                    stream.topic().equals(topic) && !except.contains(stream);
            case Scope.OfStream(var only) -> stream.equals(only);
        };
    }

    /// An operator waits for the slot's lock, and not for ever.
    private void operate(int slot) {
        requireUp();
        if (holds.containsKey(slot)) {
            throw new Unavailable("a relay holds the slot", new IllegalStateException());
        }
    }

    private void requireUp() {
        if (down) {
            throw new Unavailable("the database is down", new IllegalStateException());
        }
    }

    private final class Hold implements HeldSlot {
        private final int slot;
        private Runnable parked = () -> {};

        Hold(int slot) {
            this.slot = slot;
        }

        @Override
        public void park(List<ParkedStream> streams, long[] seqs) {
            requireHeld();
            parked = () -> parking.park(streams, seqs);
        }

        @Override
        public void delete(long[] seqs) {
            requireHeld();
            parked.run();
            for (long seq : seqs) {
                committed.remove(seq);
            }
            holds.remove(slot);
        }

        private void requireHeld() {
            if (holds.get(slot) != this) {
                throw new Unavailable("the connection was lost", new IllegalStateException());
            }
        }

        @Override
        public void close() {
            holds.remove(slot, this);
        }
    }

    private final class Transaction implements Writer {
        private final String name;
        private final Map<Long, OutboxEvent> rows = new TreeMap<>();

        Transaction(String name) {
            this.name = name;
        }

        @Override
        public long append(OutboxEvent event) {
            writing.add(name);
            rows.put(++lastSeq, event);
            return lastSeq;
        }

        @Override
        public void commit() {
            committed.putAll(rows);
            writing.remove(name);
        }

        @Override
        public void rollBack() {
            writing.remove(name);
        }
    }
}
