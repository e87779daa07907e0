package com.taskmanager.benchmarks.own;

import com.taskmanager.application.event.PendingEvent;
import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.EventPublisher;
import com.taskmanager.application.port.Publication;
import com.taskmanager.application.relay.Relay;
import com.taskmanager.benchmarks.contest.BusinessTable;
import com.taskmanager.benchmarks.contest.Change;
import com.taskmanager.benchmarks.contest.Contestant;
import com.taskmanager.benchmarks.contest.DurablePostgres;
import com.taskmanager.dapr.event.CloudEventFormat;
import com.taskmanager.domain.task.TaskEvent;
import com.taskmanager.domain.user.UserId;
import com.taskmanager.persistence.eventlog.EventLogMode;
import com.taskmanager.persistence.id.UuidV7Ids;
import com.taskmanager.persistence.pool.SessionSettings;
import com.taskmanager.persistence.relay.JdbcOutboxSlots;
import com.taskmanager.persistence.relay.JdbcOutboxSurvey;
import com.taskmanager.persistence.unit.JitteredPauses;
import com.taskmanager.persistence.unit.WritePath;
import com.zaxxer.hikari.HikariDataSource;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/// This project's write path and relay, as the program wires them, with events rendered and
/// validated as they are in the program, handed over to a publisher that accepts and counts, or to
/// a consumer with inbox and effect.
public final class Ours implements Contestant {
    public enum To {
        COUNTING,
        INBOX
    }

    private static final RandomGenerator RANDOM = () -> ThreadLocalRandom.current().nextLong();
    private static final int WORKERS = 2;

    private final int eventsPerChange;
    private final To to;
    private final HikariDataSource pool;
    private final HikariDataSource relayPool;
    private final BusinessTable table;
    private final CloudEventFormat format = new CloudEventFormat();
    private final UuidV7Ids ids = new UuidV7Ids(InstantSource.system(), RANDOM);
    private final WritePath path;
    private volatile @Nullable Relay relay;
    private final List<Thread> threads = new ArrayList<>();

    public Ours(DurablePostgres.Database database, int eventsPerChange, To to) {
        this.eventsPerChange = eventsPerChange;
        this.to = to;
        var config = database.config(20);
        SessionSettings.main().applyTo(config);
        pool = new HikariDataSource(config);
        Flyway.configure().dataSource(pool).load().migrate();
        database.run(BusinessTable.CREATE);
        database.run(Applying.CREATE);
        var relayConfig = database.config(WORKERS + 2);
        SessionSettings.relay(Duration.ofSeconds(5)).applyTo(relayConfig);
        relayPool = new HikariDataSource(relayConfig);
        table = new BusinessTable(new JdbcTemplate(pool));
        var pauses = new JitteredPauses(RANDOM);
        path = new WritePath(pool, format, ids, this::wake, pauses);
    }

    @Override
    public String name() {
        var name = eventsPerChange == 1 ? "ours, one event" : "ours, two events";
        return to == To.INBOX ? name + ", applied" : name;
    }

    @Override
    public void write(List<Change> changes) {
        path.unitOfWork()
                .run(
                        () -> {
                            table.insert(changes);
                            changes.forEach(this::record);
                            return changes;
                        });
        if (eventsPerChange == 1) {
            changes.forEach(change -> wake(Set.of(Slots.of(new UserId(change.userName())))));
        }
    }

    @Override
    public void writePlain(List<Change> changes) {
        path.unitOfWork()
                .run(
                        () -> {
                            table.insert(changes);
                            return changes;
                        });
    }

    @Override
    public void start(Handler handler) {
        var started =
                new Relay(
                        new JdbcOutboxSlots(relayPool, EventLogMode.OFF),
                        new JdbcOutboxSurvey(relayPool),
                        to == To.INBOX ? Applying.of(pool, path, handler) : counting(handler),
                        new Quiet(),
                        InstantSource.system(),
                        RANDOM);
        relay = started;
        for (int n = 0; n < WORKERS; n++) {
            threads.add(Thread.ofPlatform().start(started));
        }
    }

    @Override
    public void stop() {
        var running = relay;
        relay = null;
        if (running != null) {
            running.stop();
        }
        threads.forEach(Ours::join);
        threads.clear();
    }

    @Override
    public String eventBytesSql() {
        return "SELECT avg(octet_length(data)) * " + eventsPerChange + " FROM outbox";
    }

    @Override
    public void close() {
        stop();
        relayPool.close();
        pool.close();
    }

    private void record(Change change) {
        var event = Happenings.created(new UserId(change.userName()), change.payload());
        if (eventsPerChange == 2) {
            path.events().record(Happenings.ORIGIN, event);
        } else {
            one(event);
        }
    }

    /// Past the collector, which makes two of each and wakes the relay itself.
    private void one(TaskEvent event) {
        var pending = new PendingEvent(ids.next(), Topic.TASK_EVENTS, event, Happenings.ORIGIN);
        path.outbox().append(List.of(format.write(pending)));
    }

    private void wake(Set<Integer> slots) {
        var running = relay;
        if (running != null) {
            running.wakes().wake(slots);
        }
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

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
