package com.taskmanager.application.relay;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.relay.OutboxSurvey.Question;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Where to read in one slot. All rows share a lane; a topic that cannot be published, or a stream
/// that is tried alone, gets one of its own, which stays where it is while the others go on, and
/// joins them again when it has caught up. So a backlog is neither read again and again nor
/// skipped.
///
/// Used by the worker that has the slot and by the one that surveys.
final class SlotFloors {
    private final int slot;
    private final Supplier<Settled> settled;
    private Lanes lanes = new Lanes();
    private @Nullable Generation generation;
    private long version;

    /// `settled` is asked before each read.
    SlotFloors(int slot, Supplier<Settled> settled) {
        this.slot = slot;
        this.settled = settled;
    }

    /// What was known when somebody was about to read. `version` changes when a floor goes down,
    /// and makes void what was concluded from higher ones.
    record View(long version, Settled settled) {}

    /// A question about the main lane, and where that was then.
    record Asked(Question question, long floor, View view) {}

    synchronized View view() {
        return new View(version, settled.get());
    }

    synchronized boolean isCurrent(View view) {
        return view.version() == version;
    }

    synchronized boolean divided() {
        return !lanes.rest().equals(Scope.EVERYTHING);
    }

    /// In the same order in every process, as all that is done in turn: a simulation has to come
    /// out alike wherever its seed is replayed.
    synchronized List<Topic> topicsApart() {
        return lanes.topics();
    }

    synchronized List<StreamId> streamsApart() {
        return lanes.streams();
    }

    synchronized void setApart(Set<Topic> blocked, Set<StreamId> suspected) {
        lanes.setApart(blocked, suspected);
    }

    synchronized void rejoin(Topic topic) {
        if (lanes.rejoin(topic)) {
            version++;
        }
    }

    synchronized void rejoin(StreamId stream) {
        if (lanes.rejoin(stream)) {
            version++;
        }
    }

    synchronized Selection next() {
        return next(Selection.ROWS_MAX);
    }

    synchronized Selection next(int rowsMax) {
        return select(lanes.rest(), rowsMax);
    }

    synchronized Selection next(Topic topic) {
        return select(new Scope.OfTopic(topic, Set.copyOf(lanes.streams())), Selection.ROWS_MAX);
    }

    /// One event: the first of the stream.
    synchronized Selection next(StreamId stream) {
        return select(new Scope.OfStream(stream), 1);
    }

    /// A read from the floor, begun after `view`, saw all there was up to `seq`, and nothing of
    /// that is left.
    synchronized void cleared(Scope scope, long seq, View view) {
        if (isCurrent(view)) {
            lanes.own(scope).ifPresent(lane -> lane.raise(Math.min(seq, settled(view))));
        }
    }

    synchronized Asked ask() {
        return askAbove(lanes.main().floor());
    }

    synchronized Asked askFromZero() {
        return askAbove(0);
    }

    /// Nothing is below the lowest row. One below the floor, seen by who looked from zero, ought
    /// not to be there; then the floor was wrong.
    synchronized void found(Asked asked, long lowest) {
        if (!isCurrent(asked.view())) {
            return;
        }
        if (lowest <= asked.floor()) {
            lanes.main().lower(lowest - 1);
            version++;
        } else {
            lanes.main().raise(Math.min(lowest - 1, settled(asked.view())));
        }
    }

    synchronized void foundNothing(Asked asked) {
        cleared(asked.question().scope(), Long.MAX_VALUE, asked.view());
    }

    /// The slot was read in this generation. True when floors were known that hold for another one;
    /// they are forgotten then.
    synchronized boolean begins(Generation read) {
        boolean news = generation != null && !generation.equals(read);
        generation = read;
        if (news) {
            forget();
        }
        return news;
    }

    /// Whatever was known belongs to a connection, and perhaps a server, that is gone.
    synchronized void forget() {
        lanes = new Lanes();
        version++;
    }

    /// For the lowest row of all, also those that go by themselves.
    synchronized Question askForOldest() {
        return new Question(slot, lanes.lowestFloor(), Scope.EVERYTHING);
    }

    /// For who has read: in the generation that is known now, or the view would not be current.
    private long settled(View view) {
        return generation == null ? 0 : view.settled().in(generation);
    }

    private Asked askAbove(long above) {
        return new Asked(new Question(slot, above, lanes.rest()), lanes.main().floor(), view());
    }

    private Selection select(Scope scope, int rowsMax) {
        return new Selection(lanes.of(scope).floor(), scope, rowsMax);
    }
}
