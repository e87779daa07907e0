package com.taskmanager.application.relay;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.relay.OutboxSurvey.Question;
import com.taskmanager.application.relay.Selection.Topics;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Where to read in one slot. All topics share a lane; a topic that cannot be published gets one of
/// its own, which stays where it is while the others go on, and joins them again when it has caught
/// up. So a backlog is neither read again and again nor skipped.
///
/// Used by the worker that has the slot and by the one that surveys.
final class SlotFloors {
    private final int slot;
    private final Map<Topic, Lane> apart = new TreeMap<>();
    private Lane main = new Lane(0, 0);
    private long version;

    SlotFloors(int slot) {
        this.slot = slot;
    }

    /// A question about the main lane, when it was asked, and about which state.
    record Asked(Question question, Instant began, long version) {}

    synchronized Set<Topic> apart() {
        return Set.copyOf(apart.keySet());
    }

    synchronized void setApart(Set<Topic> topics) {
        topics.forEach(topic -> apart.computeIfAbsent(topic, _ -> main.copy()));
    }

    synchronized void rejoin(Topic topic) {
        var lane = apart.remove(topic);
        if (lane != null) {
            main.join(lane);
            version++;
        }
    }

    synchronized Selection next() {
        return new Selection(main.start(), new Topics.AllBut(apart.keySet()), Selection.ROWS_MAX);
    }

    synchronized Selection next(Topic topic) {
        var only = new Topics.Only(topic);
        return new Selection(lane(only).start(), only, Selection.ROWS_MAX);
    }

    /// A read from the floor, begun at `began`, led up to `last`, and nothing of that is left.
    synchronized void dealtWith(Topics topics, long last, Instant began, Instant now) {
        lane(topics).seen(last, now);
        lane(topics).clean(last, began);
    }

    /// A read from the floor, begun at `began`, found nothing.
    synchronized void empty(Topics topics, Instant began) {
        lane(topics).clean(Long.MAX_VALUE, began);
    }

    /// A read from the floor left this row as the lowest.
    synchronized void stays(Topics topics, long seq, Instant began) {
        lane(topics).clean(seq - 1, began);
        lane(topics).stays(seq);
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

    /// Whatever was known belongs to a connection, and perhaps a server, that is gone.
    synchronized void forget() {
        main = new Lane(0, 0);
        apart.clear();
        version++;
    }

    /// For the lowest row of all topics, also those that cannot be published.
    synchronized Question askForOldest() {
        long safe = apart.values().stream().mapToLong(Lane::safe).reduce(main.safe(), Math::min);
        return new Question(slot, safe, Set.of());
    }

    private Asked askAbove(long above, Instant now) {
        return new Asked(new Question(slot, above, apart.keySet()), now, version);
    }

    /// Who looked from a hint cannot prove what lies below it.
    private void prove(Asked asked, long proven) {
        if (asked.question().above() <= main.safe()) {
            main.prove(proven);
        }
    }

    private Lane lane(Topics topics) {
        return switch (topics) {
            case Topics.AllBut _ -> main;
            case Topics.Only(var topic) -> apart.getOrDefault(topic, main);
        };
    }
}
