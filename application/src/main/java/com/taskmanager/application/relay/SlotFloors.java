package com.taskmanager.application.relay;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.relay.OutboxSurvey.Question;
import com.taskmanager.application.relay.Selection.Topics;

import java.time.Instant;
import java.util.HashSet;
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

    /// A question about the main lane, and which state of it was asked about.
    record Asked(Question question, long version) {}

    synchronized Set<Topic> apart() {
        return Set.copyOf(apart.keySet());
    }

    synchronized void setApart(Set<Topic> topics, Instant now) {
        topics.forEach(topic -> apart.computeIfAbsent(topic, _ -> main.copy(now)));
    }

    synchronized void rejoin(Topic topic, Instant now) {
        var lane = apart.remove(topic);
        if (lane != null) {
            main.join(lane, now);
            version++;
        }
    }

    synchronized Selection next(Instant now) {
        return new Selection(
                main.start(now), new Topics.AllBut(apart.keySet()), Selection.ROWS_MAX);
    }

    synchronized Selection next(Topic topic, Instant now) {
        var only = new Topics.Only(topic);
        return new Selection(lane(only).start(now), only, Selection.ROWS_MAX);
    }

    synchronized void seen(Topics topics, long seq, Instant now) {
        lane(topics).seen(seq, now);
    }

    synchronized void stays(Topics topics, long seq) {
        lane(topics).stays(seq);
        version++;
    }

    /// `sweep`: from where nothing can be missed, or else from where the next read begins.
    synchronized Asked ask(boolean sweep, Instant now) {
        return ask(sweep ? main.safe() : main.start(now));
    }

    synchronized Asked askFromZero() {
        return ask(0);
    }

    /// The lowest row is `lowest`, all there is lies above it. Its being below the floors means
    /// that it committed late: reads begin there again.
    synchronized void found(Asked asked, long lowest, long proven, Instant now) {
        if (asked.version() == version) {
            raise(asked, lowest - 1, Math.min(lowest - 1, proven), now);
            if (lowest <= main.start(now)) {
                main.stays(lowest);
            }
        }
    }

    /// There is nothing; `last` was the last number drawn before the look.
    synchronized void foundNothing(Asked asked, long last, long proven, Instant now) {
        if (asked.version() == version) {
            raise(asked, last, proven, now);
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

    private Asked ask(long above) {
        var except = new HashSet<>(apart.keySet());
        return new Asked(new Question(slot, above, except), version);
    }

    /// Who looked from a hint cannot prove what lies below it.
    private void raise(Asked asked, long seen, long proven, Instant now) {
        main.seen(seen, now);
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
