package com.taskmanager.benchmarks.own;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.outbox.EventCollector;
import com.taskmanager.application.port.EventFormat;
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
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import javax.sql.DataSource;

/// The write path as the program wires it: the lock of the users, which every change takes first, a
/// row of business for each change, and its events, which lie in the outbox then. The schema must
/// be there before the first change.
public final class WriteSide implements AutoCloseable {
    private static final RandomGenerator RANDOM = () -> ThreadLocalRandom.current().nextLong();
    private static final ScopedValue<String> PAYLOAD = ScopedValue.newInstance();
    private static final List<Topic> ONE = List.of(Topic.TASK_EVENTS);
    private static final List<Topic> TWO = List.of(Topic.TASK_EVENTS, Topic.TASK_UPDATES);

    private final HikariDataSource pool;
    private final BusinessTable table;
    private final UuidV7Ids ids = new UuidV7Ids(InstantSource.system(), RANDOM);
    private final WritePath one;
    private final WritePath two;

    public WriteSide(DurablePostgres.Database database, int connections, RelayWakes wakes) {
        var config = database.config(connections);
        SessionSettings.main().applyTo(config);
        pool = new HikariDataSource(config);
        table = new BusinessTable(new JdbcTemplate(pool));
        var plain = new CloudEventFormat();
        one = path(event -> Padding.of(plain.write(event), PAYLOAD.get()), ONE, wakes);
        two = path(plain, TWO, wakes);
    }

    private WritePath path(EventFormat format, List<Topic> topics, RelayWakes wakes) {
        return new WritePath(
                pool,
                outbox -> new EventCollector(ids, format, outbox, topics),
                wakes,
                new JitteredPauses(RANDOM));
    }

    public DataSource pool() {
        return pool;
    }

    public WritePath path() {
        return two;
    }

    /// One event for each change, as large as its payload.
    public void one(List<Change> changes) {
        write(one, changes, change -> record(one, change));
    }

    /// What a change of a task makes.
    void two(List<Change> changes) {
        write(two, changes, change -> record(two, change));
    }

    void plain(List<Change> changes) {
        write(two, changes, _ -> {});
    }

    @Override
    public void close() {
        pool.close();
    }

    private void write(WritePath path, List<Change> changes, Consumer<Change> events) {
        path.unitOfWork()
                .run(
                        () -> {
                            path.locks().lock(users(changes));
                            table.insert(changes);
                            changes.forEach(events);
                            return changes;
                        });
    }

    private static void record(WritePath path, Change change) {
        ScopedValue.where(PAYLOAD, change.payload())
                .run(() -> path.events().record(Happenings.ORIGIN, event(change)));
    }

    private static TaskEvent event(Change change) {
        return Happenings.created(
                new UserId(change.userName()), Padding.description(change.payload()));
    }

    private static List<UserId> users(List<Change> changes) {
        return changes.stream().map(change -> new UserId(change.userName())).toList();
    }
}
