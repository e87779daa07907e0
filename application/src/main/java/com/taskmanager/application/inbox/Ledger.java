package com.taskmanager.application.inbox;

import static java.util.Objects.requireNonNull;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.DeadLetter.Cause;
import com.taskmanager.application.inbox.Position.State;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What one unit of work makes of the events of the streams it has locked. Kept in memory while
/// effects run and written once, after them.
final class Ledger implements Outcomes {
    private final Consumer consumer;
    private final Instant now;
    private final Map<StreamId, Position> positions;
    private final Map<StreamId, Position> changed = new TreeMap<>();
    private final Set<StreamId> blocked = new HashSet<>();
    private final Set<StreamId> heldUp = new HashSet<>();
    private final List<Arrival> applied = new ArrayList<>();
    private final List<Arrival> early = new ArrayList<>();
    private final List<Retry> retries = new ArrayList<>();
    private final List<DeadLetter> dead = new ArrayList<>();
    private final List<EventNumber> dropped = new ArrayList<>();
    private int duplicates;

    /// A failed event, and of which type it is.
    record Retry(WaitingEvent event, String type) {}

    Ledger(Consumer consumer, Map<StreamId, Position> locked, Instant now) {
        this.consumer = consumer;
        this.positions = new TreeMap<>(locked);
        this.now = now;
    }

    @Override
    public boolean isBlocked(Arrival arrival) {
        return blocked.contains(arrival.stream());
    }

    @Override
    public void applied(Arrival arrival) {
        applied.add(arrival);
        move(arrival, arrival.seq(), State.OPEN);
    }

    /// Ordered: the stream stays before this number. Unordered: it goes on behind it.
    @Override
    public void failed(Arrival arrival, String error) {
        var failure = Failure.of(consumer, arrival, error, now);
        failure.again()
                .ifPresent(event -> retries.add(new Retry(event, String.valueOf(arrival.type()))));
        failure.end().ifPresent(dead::add);
        if (consumer.ordered()) {
            blocked.add(arrival.stream());
            move(arrival, arrival.seq() - 1, failure.isFinal() ? State.HALTED : State.RETRYING);
        } else {
            move(arrival, arrival.seq(), State.OPEN);
        }
    }

    /// The position is written all the same: that makes the event due.
    @Override
    public void postponed(Arrival arrival) {
        blocked.add(arrival.stream());
        early.add(arrival);
        touch(arrival.stream());
    }

    /// It cannot be tried while somebody else is busy with its user. The position stays unwritten.
    void heldUp(Arrival arrival) {
        blocked.add(arrival.stream());
        heldUp.add(arrival.stream());
        early.add(arrival);
        changed.remove(arrival.stream());
    }

    /// Its number is not the next, or somebody else holds its stream.
    void early(Arrival arrival) {
        early.add(arrival);
    }

    void duplicate() {
        duplicates++;
    }

    void forgery(Arrival arrival) {
        dead.add(arrival.deadLetter(Cause.FORGERY, "this number was never given out", 0));
    }

    void ghost(Arrival arrival) {
        var error = "the database was restored to a time before this event";
        dead.add(arrival.deadLetter(Cause.GHOST, error, 0));
    }

    /// The same of an event that waited: nothing is tried any more under its number.
    void waitingGhost(Arrival arrival) {
        ghost(arrival);
        dropped.add(arrival.number());
        positions.computeIfPresent(arrival.stream(), (_, position) -> position.triedNoMore());
        changed.put(arrival.stream(), requireNonNull(positions.get(arrival.stream())));
    }

    void fork(Arrival arrival) {
        dead.add(arrival.deadLetter(Cause.FORK, "this number belongs to another event", 0));
    }

    void dead(DeadLetter letter) {
        dead.add(letter);
    }

    /// Writes the position as it is, which clears up behind it.
    void touch(StreamId stream) {
        changed.putIfAbsent(stream, requireNonNull(positions.get(stream)));
    }

    private void move(Arrival arrival, long seq, State state) {
        var position = requireNonNull(positions.get(arrival.stream())).movedTo(seq, state, arrival);
        positions.put(arrival.stream(), position);
        changed.put(arrival.stream(), position);
    }

    boolean isHeldElsewhere(Arrival arrival) {
        return !positions.containsKey(arrival.stream()) || isHeldUp(arrival.stream());
    }

    boolean isHeldUp(StreamId stream) {
        return heldUp.contains(stream);
    }

    WaitingReason reasonToWait(Arrival arrival) {
        var position = positions.get(arrival.stream());
        boolean gap = position != null && position.isOpen() && !isBlocked(arrival);
        return gap ? WaitingReason.GAP : WaitingReason.BEHIND;
    }

    /// Of the only event, which failed.
    String error() {
        return retries.isEmpty()
                ? dead.getFirst().error()
                : String.valueOf(retries.getFirst().event().failures().lastError());
    }

    List<Arrival> applied() {
        return applied;
    }

    List<Arrival> early() {
        return early;
    }

    List<WaitingEvent> failed() {
        return retries.stream().map(Retry::event).toList();
    }

    List<Retry> retries() {
        return retries;
    }

    List<DeadLetter> dead() {
        return dead;
    }

    List<EventNumber> dropped() {
        return dropped;
    }

    List<Position> changed() {
        return List.copyOf(changed.values());
    }

    int duplicates() {
        return duplicates;
    }
}
