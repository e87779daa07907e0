package com.taskmanager.persistence.testing;

import com.taskmanager.application.bin.Bin;
import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.idempotency.KeptAnswers;
import com.taskmanager.application.port.Events;
import com.taskmanager.application.port.Outbox;
import com.taskmanager.application.port.TaskCatalog;
import com.taskmanager.application.port.Tasks;
import com.taskmanager.application.port.UnitOfWork;
import com.taskmanager.application.port.UserLocks;
import com.taskmanager.application.task.TaskUseCases;
import com.taskmanager.application.testing.CountingIds;
import com.taskmanager.application.testing.InMemoryWorld;
import com.taskmanager.application.testing.PlainEventFormat;
import com.taskmanager.application.testing.RememberedWakes;
import com.taskmanager.application.testing.SettableClock;
import com.taskmanager.application.testing.World;
import com.taskmanager.domain.user.UserId;
import com.taskmanager.persistence.idempotency.JdbcKeptAnswers;
import com.taskmanager.persistence.task.JdbcBin;
import com.taskmanager.persistence.task.JdbcTaskCatalog;
import com.taskmanager.persistence.task.JdbcTasks;
import com.taskmanager.persistence.unit.Pauses;
import com.taskmanager.persistence.unit.WritePath;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

/// The write path on a database: the same parts as [InMemoryWorld], with the real adapters.
public final class PostgresWorld implements World {
    private static final String STORED = "SELECT * FROM outbox ORDER BY seq";

    private final CountingIds ids = new CountingIds();
    private final SettableClock clock = new SettableClock(InMemoryWorld.NOON);
    private final RememberedWakes wakes = new RememberedWakes();
    private final JdbcClient jdbc;
    private final WritePath writePath;

    public PostgresWorld(DataSource database) {
        this(database, _ -> {});
    }

    public PostgresWorld(DataSource database, Pauses pauses) {
        jdbc = JdbcClient.create(database);
        writePath = new WritePath(database, new PlainEventFormat(), ids, wakes, pauses);
    }

    public TaskUseCases useCases() {
        var store = new TaskUseCases.TaskStore(tasks(), catalog(), events());
        return new TaskUseCases(unitOfWork(), locks(), store, ids, clock);
    }

    public WritePath writePath() {
        return writePath;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public SettableClock clock() {
        return clock;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return writePath.unitOfWork();
    }

    @Override
    public Events events() {
        return writePath.events();
    }

    @Override
    public UserLocks locks() {
        return writePath.locks();
    }

    @Override
    public Outbox outbox() {
        return writePath.outbox();
    }

    @Override
    public Tasks tasks() {
        return new JdbcTasks(jdbc);
    }

    @Override
    public TaskCatalog catalog() {
        return new JdbcTaskCatalog(jdbc);
    }

    @Override
    public KeptAnswers answers() {
        return new JdbcKeptAnswers(jdbc);
    }

    @Override
    public Bin bin() {
        return new JdbcBin(jdbc);
    }

    @Override
    public List<OutboxEvent> stored() {
        return jdbc.sql(STORED).query(PostgresWorld::event).list();
    }

    @Override
    public Set<Integer> woken() {
        return wakes.slots();
    }

    private static OutboxEvent event(ResultSet row, int number) throws SQLException {
        return new OutboxEvent(
                row.getObject("event_id", UUID.class),
                new StreamId(
                        new UserId(row.getString("user_id")), new Topic(row.getString("topic"))),
                row.getLong("user_seq"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                EventData.of(row.getBytes("data")));
    }
}
