package com.taskmanager.application.relay;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.relay.OutboxSurvey.Question;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Where to read in one slot. All rows share a lane; a topic that cannot be published, or a stream
/// that is tried alone, gets one of its own, which stays where it is while the others go on, and
/// joins them again when it has caught up. So a backlog is neither read again and again nor
/// skipped.
///
/// Used by the worker that has the slot and by the one that surveys.
final class SlotFloors {
    private static final long UNKNOWN = -1;

    private final int slot;
    private Lanes lanes = new Lanes();
    private long releases = UNKNOWN;
    private long version;
    private long life;

    SlotFloors(int slot) {
        this.slot = slot;
    }

    /// A question about the main lane, when it was asked, and about which state.
    record Asked(Question question, Instant began, long version) {}

    /// Changes whenever all that was known is given up, and with it what was asked before.
    synchronized long life() {
        return life;
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
        return select(lanes.rest(), Selection.ROWS_MAX);
    }

    synchronized Selection next(Topic topic) {
        return select(new Scope.OfTopic(topic, Set.copyOf(lanes.streams())), Selection.ROWS_MAX);
    }

    /// One event: the first of the stream.
    synchronized Selection next(StreamId stream) {
        return select(new Scope.OfStream(stream), 1);
    }

    /// A read from the floor, begun at `began`, led up to `last`, and nothing of that is left.
    synchronized void dealtWith(Scope scope, long last, Instant began, Instant now) {
        lanes.of(scope).seen(last, now);
        lanes.of(scope).clean(last, began);
    }

    /// A read from the floor, begun at `began`, found nothing.
    synchronized void empty(Scope scope, Instant began) {
        lanes.of(scope).clean(Long.MAX_VALUE, began);
    }

    /// A read from the floor left this row as the lowest.
    synchronized void stays(Scope scope, long seq, Instant began) {
        lanes.of(scope).clean(seq - 1, began);
        lanes.of(scope).stays(seq);
        version++;
    }

    /// `sweep`: from where nothing can be missed, or else from where the next read begins.
    synchronized Asked ask(boolean sweep, Instant now) {
        return askAbove(sweep ? lanes.main().safe() : lanes.main().start(), now);
    }

    synchronized Asked askFromZero(Instant now) {
        return askAbove(0, now);
    }

    /// The lowest row is `lowest`. Its being below the floors means that it committed late; above
    /// them, that they may not rise over it. Either way reads begin below it.
    synchronized void found(Asked asked, long lowest, long proven, Instant now) {
        if (asked.version() == version) {
            lanes.main().clean(lowest - 1, asked.began());
            lanes.main().stays(lowest);
            lanes.main().seen(lowest - 1, now);
            prove(asked, Math.min(lowest - 1, proven));
        }
    }

    /// There is nothing; `last` was the last number drawn before the look.
    synchronized void foundNothing(Asked asked, long last, long proven, Instant now) {
        if (asked.version() == version) {
            lanes.main().clean(Long.MAX_VALUE, asked.began());
            lanes.main().seen(last, now);
            prove(asked, proven);
        }
    }

    /// So often have parked rows of this slot been put back, with the numbers they had: below the
    /// floors. True when that is news, and then nothing is known any more.
    synchronized boolean putBack(long times) {
        boolean news = releases != UNKNOWN && releases != times;
        releases = times;
        if (news) {
            forget();
        }
        return news;
    }

    /// Whatever was known belongs to a connection, and perhaps a server, that is gone.
    synchronized void forget() {
        lanes = new Lanes();
        version++;
        life++;
    }

    /// For the lowest row of all, also those that go by themselves.
    synchronized Question askForOldest() {
        return new Question(slot, lanes.lowestSafe(), Scope.EVERYTHING);
    }

    private Asked askAbove(long above, Instant now) {
        return new Asked(new Question(slot, above, lanes.rest()), now, version);
    }

    private Selection select(Scope scope, int rowsMax) {
        return new Selection(lanes.of(scope).start(), scope, rowsMax);
    }

    /// Who looked from a hint cannot prove what lies below it.
    private void prove(Asked asked, long proven) {
        if (asked.question().above() <= lanes.main().safe()) {
            lanes.main().prove(proven);
        }
    }
}
