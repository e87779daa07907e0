package com.taskmanager.persistence.unit;

import com.taskmanager.application.outbox.EventCollector;
import com.taskmanager.application.port.EventFormat;
import com.taskmanager.application.port.Events;
import com.taskmanager.application.port.Ids;
import com.taskmanager.application.port.Outbox;
import com.taskmanager.application.port.RelayWakes;
import com.taskmanager.application.port.UnitOfWork;
import com.taskmanager.application.port.UserLocks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

import javax.sql.DataSource;

/// The ports that make up one unit of work on one database. Whatever else uses the same
/// `DataSource` through Spring (`JdbcClient`) inside a unit of work takes part in its transaction.
public final class WritePath {
    private final CurrentUnit current = new CurrentUnit();
    private final Outbox outbox;
    private final UserLocks locks;
    private final UnitOfWork unitOfWork;

    public WritePath(
            DataSource database, EventFormat format, Ids ids, RelayWakes wakes, Pauses pauses) {
        var jdbc = JdbcClient.create(database);
        outbox = new JdbcOutbox(jdbc, current);
        locks = new JdbcUserLocks(jdbc, current);
        unitOfWork =
                new JdbcUnitOfWork(
                        new Transactions(
                                new DataSourceTransactionManager(database),
                                new MarkOfWrites(jdbc),
                                new LostCommits(jdbc, pauses)),
                        current,
                        () -> new EventCollector(ids, format, outbox),
                        wakes,
                        pauses);
    }

    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    /// Collects into the current unit of [#unitOfWork()].
    public Events events() {
        return new JdbcEvents(current);
    }

    public UserLocks locks() {
        return locks;
    }

    public Outbox outbox() {
        return outbox;
    }
}
