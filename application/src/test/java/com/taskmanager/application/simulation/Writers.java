package com.taskmanager.application.simulation;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.RelayWakes;
import com.taskmanager.application.relay.InMemoryOutbox;
import com.taskmanager.application.relay.OutboxTestbed.Writer;
import com.taskmanager.application.simulation.Fact.What;
import com.taskmanager.domain.user.UserId;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Transactions that draw numbers, and commit them at once, late or never. The counters of a user
/// are locked meanwhile.
final class Writers {
    static final List<UserId> USERS =
            List.of(new UserId("alice"), new UserId("will"), new UserId("bob"));
    static final List<Topic> TOPICS = List.of(Topic.TASK_EVENTS, Topic.TASK_UPDATES);

    private final InMemoryOutbox outbox;
    private final OutboxWatch watch;
    private final Stage stage;
    private final Fates fates;
    private final Counters counters;
    private final Past past;
    private final List<OutboxEvent> written = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private long lastId;

    private record Open(UserId user, Writer writer, List<OutboxEvent> events) {}

    Writers(
            InMemoryOutbox outbox,
            OutboxWatch watch,
            Stage stage,
            Fates fates,
            Counters counters,
            Past past) {
        this.counters = counters;
        this.past = past;
        this.outbox = outbox;
        this.watch = watch;
        this.stage = stage;
        this.fates = fates;
    }

    /// The answer says, once that backup is restored, what was written since, and forgets it.
    Supplier<List<OutboxEvent>> backup() {
        int count = written.size();
        return () -> {
            var since = written.subList(count, written.size());
            var undone = List.copyOf(since);
            since.clear();
            return undone;
        };
    }

    void begin() {
        var user = stage.chance().oneOf(USERS);
        if (!outbox.isDown() && open.stream().noneMatch(other -> other.user().equals(user))) {
            open.add(new Open(user, outbox.begin(), draw(user)));
            var begun = open.getLast();
            begun.events().forEach(begun.writer()::append);
        }
    }

    /// Commits one, or rolls it back.
    void end(RelayWakes wakes) {
        if (open.isEmpty()) {
            return;
        }
        var ended = open.remove(stage.chance().below(open.size()));
        if (stage.chance().strikes(Trouble.ROLLBACKS, 0.2)) {
            rollBack(ended);
        } else {
            commit(ended, wakes);
        }
    }

    void endAll(RelayWakes wakes) {
        while (!open.isEmpty()) {
            commit(open.removeFirst(), wakes);
        }
    }

    /// A crash of the database ends them all.
    void rollBackAll() {
        while (!open.isEmpty()) {
            rollBack(open.removeFirst());
        }
    }

    /// Writes one event, with nothing in its way.
    void writeInCalm(UserId user, RelayWakes wakes) {
        var event = draw(new StreamId(user, Topic.TASK_EVENTS), 1);
        var writer = outbox.begin();
        writer.append(event);
        commit(new Open(user, writer, List.of(event)), wakes);
        stage.history().add("writer", What.URGENT, Events.of(event), "");
    }

    private List<OutboxEvent> draw(UserId user) {
        var events = new ArrayList<OutboxEvent>();
        for (var topic : TOPICS) {
            int count = stage.chance().below(3);
            for (int n = 1; n <= count; n++) {
                events.add(draw(new StreamId(user, topic), n));
            }
        }
        return events;
    }

    private OutboxEvent draw(StreamId stream, int nth) {
        var event = Events.event(stream, counters.place(stream, nth), ++lastId);
        stage.history().add("writer", What.DREW, Events.of(event), "");
        stage.tampering().drawn(event);
        return event;
    }

    private void rollBack(Open ended) {
        ended.writer().rollBack();
        stage.history()
                .remark("writer", "rolls back " + ended.events().stream().map(Events::of).toList());
    }

    private void commit(Open ended, RelayWakes wakes) {
        ended.writer().commit();
        past.committed();
        for (var event : ended.events()) {
            counters.advance(event.stream(), event.sequence());
            written.add(event);
            watch.committed(event.id(), Events.of(event));
            stage.history().add("writer", What.COMMITTED, Events.of(event), "");
            fates.decide(event);
        }
        wakes.wake(Set.of(Slots.of(ended.user())));
    }
}
