package com.taskmanager.benchmarks.own;

import com.taskmanager.application.event.PendingEvent;
import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.RelayWakes;
import com.taskmanager.benchmarks.contest.BusinessTable;
import com.taskmanager.benchmarks.contest.Change;
import com.taskmanager.benchmarks.contest.DurablePostgres;
import com.taskmanager.dapr.event.CloudEventFormat;
import com.taskmanager.domain.task.TaskEvent;
import com.taskmanager.domain.user.UserId;
import com.taskmanager.persistence.id.UuidV7Ids;
import com.taskmanager.persistence.pool.SessionSettings;
import com.taskmanager.persistence.unit.JitteredPauses;
import com.taskmanager.persistence.unit.WritePath;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.jdbc.core.JdbcTemplate;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/// The write path as the program wires it: a row of business for each change, and its events, which
/// lie in the outbox then. The schema must be there before the first change.
public final class WriteSide implements AutoCloseable {
    private static final RandomGenerator RANDOM = () -> ThreadLocalRandom.current().nextLong();

    private final HikariDataSource pool;
    private final BusinessTable table;
    private final CloudEventFormat format = new CloudEventFormat();
    private final UuidV7Ids ids = new UuidV7Ids(InstantSource.system(), RANDOM);
    private final RelayWakes wakes;
    private final WritePath path;

    public WriteSide(DurablePostgres.Database database, int connections, RelayWakes wakes) {
        var config = database.config(connections);
        SessionSettings.main().applyTo(config);
        pool = new HikariDataSource(config);
        table = new BusinessTable(new JdbcTemplate(pool));
        this.wakes = wakes;
        path = new WritePath(pool, format, ids, wakes, new JitteredPauses(RANDOM));
    }

    public DataSource pool() {
        return pool;
    }

    public WritePath path() {
        return path;
    }

    /// One event for each change, past the collector, which makes two and wakes the relay itself.
    public void one(List<Change> changes) {
        write(changes, this::appendOne);
        wakes.wake(slots(changes));
    }

    /// What a change of a task makes.
    void two(List<Change> changes) {
        write(changes, change -> path.events().record(Happenings.ORIGIN, event(change)));
    }

    void plain(List<Change> changes) {
        write(changes, _ -> {});
    }

    @Override
    public void close() {
        pool.close();
    }

    private void write(List<Change> changes, Consumer<Change> events) {
        path.unitOfWork()
                .run(
                        () -> {
                            table.insert(changes);
                            changes.forEach(events);
                            return changes;
                        });
    }

    private void appendOne(Change change) {
        var pending =
                new PendingEvent(ids.next(), Topic.TASK_EVENTS, event(change), Happenings.ORIGIN);
        path.outbox().append(List.of(Padding.of(format.write(pending), change.payload())));
    }

    private static TaskEvent event(Change change) {
        return Happenings.created(
                new UserId(change.userName()), Padding.description(change.payload()));
    }

    private static Set<Integer> slots(List<Change> changes) {
        return changes.stream()
                .map(change -> Slots.of(new UserId(change.userName())))
                .collect(Collectors.toSet());
    }
}
