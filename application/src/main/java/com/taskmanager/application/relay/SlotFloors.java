package com.taskmanager.application.relay;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.relay.OutboxSurvey.Question;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Where to read in one slot. All rows share a lane; a topic that cannot be published, or a stream
/// that is tried alone, gets one of its own, which stays where it is while the others go on, and
/// joins them again when it has caught up. So a backlog is neither read again and again nor
/// skipped.
///
/// Used by the worker that has the slot and by the one that surveys.
final class SlotFloors {
    private static final long UNKNOWN = -1;

    private final int slot;
    private final Map<Topic, Lane> topics = new TreeMap<>();
    private final Map<StreamId, Lane> streams = new TreeMap<>();
    private Lane main = new Lane(0, 0);
    private long releases = UNKNOWN;
    private long version;

    SlotFloors(int slot) {
        this.slot = slot;
    }

    /// A question about the main lane, when it was asked, and about which state.
    record Asked(Question question, Instant began, long version) {}

    synchronized boolean divided() {
        return !topics.isEmpty() || !streams.isEmpty();
    }

    synchronized Set<Topic> topicsApart() {
        return Set.copyOf(topics.keySet());
    }

    synchronized Set<StreamId> streamsApart() {
        return Set.copyOf(streams.keySet());
    }

    synchronized void setApart(Set<Topic> blocked, Set<StreamId> suspected) {
        blocked.forEach(topic -> topics.computeIfAbsent(topic, _ -> main.copy()));
        suspected.forEach(stream -> streams.computeIfAbsent(stream, this::copyOfItsLane));
    }

    synchronized void rejoin(Topic topic) {
        var lane = topics.remove(topic);
        if (lane != null) {
            main.join(lane);
            version++;
        }
    }

    synchronized void rejoin(StreamId stream) {
        var lane = streams.remove(stream);
        if (lane != null) {
            lane(stream.topic()).join(lane);
            version++;
        }
    }

    synchronized Selection next() {
        return new Selection(main.start(), rest(), Selection.ROWS_MAX);
    }

    synchronized Selection next(Topic topic) {
        var scope = new Scope.OfTopic(topic, streams.keySet());
        return new Selection(lane(topic).start(), scope, Selection.ROWS_MAX);
    }

    /// One event: the first of the stream.
    synchronized Selection next(StreamId stream) {
        var scope = new Scope.OfStream(stream);
        return new Selection(lane(scope).start(), scope, 1);
    }

    /// A read from the floor, begun at `began`, led up to `last`, and nothing of that is left.
    synchronized void dealtWith(Scope scope, long last, Instant began, Instant now) {
        lane(scope).seen(last, now);
        lane(scope).clean(last, began);
    }

    /// A read from the floor, begun at `began`, found nothing.
    synchronized void empty(Scope scope, Instant began) {
        lane(scope).clean(Long.MAX_VALUE, began);
    }

    /// A read from the floor left this row as the lowest.
    synchronized void stays(Scope scope, long seq, Instant began) {
        lane(scope).clean(seq - 1, began);
        lane(scope).stays(seq);
        version++;
    }

    /// `sweep`: from where nothing can be missed, or else from where the next read begins.
    synchronized Asked ask(boolean sweep, Instant now) {
        return askAbove(sweep ? main.safe() : main.start(), now);
    }

    synchronized Asked askFromZero(Instant now) {
        return askAbove(0, now);
    }

    /// The lowest row is `lowest`. Its being below the floors means that it committed late; above
    /// them, that they may not rise over it. Either way reads begin below it.
    synchronized void found(Asked asked, long lowest, long proven, Instant now) {
        if (asked.version() == version) {
            main.clean(lowest - 1, asked.began());
            main.stays(lowest);
            main.seen(lowest - 1, now);
            prove(asked, Math.min(lowest - 1, proven));
        }
    }

    /// There is nothing; `last` was the last number drawn before the look.
    synchronized void foundNothing(Asked asked, long last, long proven, Instant now) {
        if (asked.version() == version) {
            main.clean(Long.MAX_VALUE, asked.began());
            main.seen(last, now);
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
        main = new Lane(0, 0);
        topics.clear();
        streams.clear();
        version++;
    }

    /// For the lowest row of all, also those that go by themselves.
    synchronized Question askForOldest() {
        long safe =
                Stream.concat(topics.values().stream(), streams.values().stream())
                        .mapToLong(Lane::safe)
                        .reduce(main.safe(), Math::min);
        return new Question(slot, safe, Scope.EVERYTHING);
    }

    private Asked askAbove(long above, Instant now) {
        return new Asked(new Question(slot, above, rest()), now, version);
    }

    private Scope.AllBut rest() {
        return new Scope.AllBut(topics.keySet(), streams.keySet());
    }

    /// Who looked from a hint cannot prove what lies below it.
    private void prove(Asked asked, long proven) {
        if (asked.question().above() <= main.safe()) {
            main.prove(proven);
        }
    }

    private Lane copyOfItsLane(StreamId stream) {
        return lane(stream.topic()).copy();
    }

    private Lane lane(Topic topic) {
        return topics.getOrDefault(topic, main);
    }

    private Lane lane(Scope scope) {
        return switch (scope) {
            case Scope.AllBut _ -> main;
            case Scope.OfTopic(var topic, _) -> lane(topic);
            case Scope.OfStream(var stream) -> streams.getOrDefault(stream, lane(stream.topic()));
        };
    }
}
