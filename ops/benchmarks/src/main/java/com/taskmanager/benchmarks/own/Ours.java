package com.taskmanager.benchmarks.own;

import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.EventPublisher;
import com.taskmanager.application.port.Publication;
import com.taskmanager.benchmarks.contest.BusinessTable;
import com.taskmanager.benchmarks.contest.Change;
import com.taskmanager.benchmarks.contest.Contestant;
import com.taskmanager.benchmarks.contest.DurablePostgres;

import org.flywaydb.core.Flyway;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// This project's write path and relay, as the program wires them, with events rendered and
/// validated as they are in the program, handed over to a publisher that accepts and counts, or to
/// a consumer with inbox and effect.
public final class Ours implements Contestant {
    private enum To {
        COUNTING,
        INBOX
    }

    private static final Set<Integer> ALL_SLOTS =
            IntStream.range(0, Slots.COUNT).boxed().collect(Collectors.toSet());
    private static final Shape USUAL = new Shape("ours, one event", 1, To.COUNTING, 2);

    private final Shape shape;
    private final DurablePostgres.Database database;
    private final OursRelay relay;
    private final WriteSide writing;

    /// `workers` are the relay's threads.
    private record Shape(String name, int eventsPerChange, To to, int workers) {}

    private Ours(DurablePostgres.Database database, Shape shape) {
        this.shape = shape;
        this.database = database;
        Flyway.configure().dataSource(database.url(), null, null).load().migrate();
        database.run(BusinessTable.CREATE);
        database.run(Applying.CREATE);
        relay = new OursRelay(database, shape.workers());
        writing = new WriteSide(database, 20, relay::wake);
    }

    /// One event a change, counted, two workers.
    public static Contestant usual(DurablePostgres.Database database) {
        return new Ours(database, USUAL);
    }

    /// What a change of a task makes.
    public static Contestant twoEvents(DurablePostgres.Database database) {
        return new Ours(database, new Shape("ours, two events", 2, To.COUNTING, 2));
    }

    /// To a consumer with inbox and effect.
    public static Contestant applied(DurablePostgres.Database database) {
        return new Ours(database, new Shape("ours, one event, applied", 1, To.INBOX, 2));
    }

    /// As usual, with so many threads of the relay.
    public static Contestant withWorkers(DurablePostgres.Database database, int workers) {
        return new Ours(database, new Shape("ours, workers: " + workers, 1, To.COUNTING, workers));
    }

    /// So many users have had events before.
    public static void meet(DurablePostgres.Database database, int users) {
        database.run(
                """
                INSERT INTO event_stream (user_id, topic, last_seq)
                SELECT 'user-' || n, 'task-events', 0 FROM generate_series(0, %d) AS n
                """
                        .formatted(users - 1));
        database.run("VACUUM ANALYZE event_stream");
    }

    @Override
    public String name() {
        return shape.name();
    }

    @Override
    public void write(List<Change> changes) {
        if (shape.eventsPerChange() == 1) {
            writing.one(changes);
        } else {
            writing.two(changes);
        }
    }

    @Override
    public void writePlain(List<Change> changes) {
        writing.plain(changes);
    }

    @Override
    public void start(Handler handler) {
        relay.start(
                shape.to() == To.INBOX
                        ? Applying.of(writing.pool(), writing.path(), handler)
                        : counting(handler));
    }

    @Override
    public void stop() {
        relay.stop();
    }

    /// By the operators' switch: the relay goes on, finds every slot paused, and keeps its floors.
    @Override
    public void pause() {
        database.run("UPDATE outbox_slot SET paused = true");
    }

    @Override
    public void resume(Handler handler) {
        database.run("UPDATE outbox_slot SET paused = false");
        relay.wake(ALL_SLOTS);
    }

    @Override
    public String eventBytesSql() {
        return "SELECT avg(octet_length(data)) * " + shape.eventsPerChange() + " FROM outbox";
    }

    @Override
    public void close() {
        relay.close();
        writing.close();
    }

    /// The number of an event is the number of its change: each makes one on the topic counted.
    private static EventPublisher counting(Handler handler) {
        return (topic, events) -> {
            if (topic.equals(Topic.TASK_EVENTS)) {
                events.forEach(event -> handler.handle(user(event.stream()), event.sequence()));
            }
            return Publication.all(events);
        };
    }

    private static int user(StreamId stream) {
        return Change.userOf(stream.user().value());
    }
}
