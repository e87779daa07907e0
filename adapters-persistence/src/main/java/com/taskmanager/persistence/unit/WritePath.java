package com.taskmanager.persistence.unit;

import com.taskmanager.application.outbox.EventCollector;
import com.taskmanager.application.port.EventFormat;
import com.taskmanager.application.port.Events;
import com.taskmanager.application.port.Ids;
import com.taskmanager.application.port.Outbox;
import com.taskmanager.application.port.RelayWakes;
import com.taskmanager.application.port.UnitOfWork;
import com.taskmanager.application.port.UserLocks;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

import java.util.function.Function;

import javax.sql.DataSource;

/// The ports that make up one unit of work on one database. Whatever else uses the same
/// `DataSource` through Spring (`JdbcClient`) inside a unit of work takes part in its transaction.
public final class WritePath {
    private final CurrentUnit current = new CurrentUnit();
    private final Outbox outbox;
    private final UserLocks locks;
    private final LastStatements lastStatements;
    private final LocksBeside locksBeside;
    private final UnitOfWork unitOfWork;

    public WritePath(
            DataSource database, EventFormat format, Ids ids, RelayWakes wakes, Pauses pauses) {
        this(database, outbox -> new EventCollector(ids, format, outbox), wakes, pauses);
    }

    /// @param collectors one for each unit of work, which appends to the outbox it is given
    public WritePath(
            DataSource database,
            Function<Outbox, EventCollector> collectors,
            RelayWakes wakes,
            Pauses pauses) {
        var jdbc = JdbcClient.create(database);
        var history = new ServerHistory(database, jdbc);
        var known = new KnownStreams();
        var usual = new AppendEvents(jdbc, history, known);
        var last = new JdbcOutbox(current, new AppendAndCommit(jdbc, known), usual);
        outbox = new JdbcOutbox(current, null, usual);
        locksBeside = new LocksBeside(current, history);
        locks = new JdbcUserLocks(jdbc, current, locksBeside);
        lastStatements = new LastStatements(current, new JdbcTemplate(database));
        unitOfWork =
                new JdbcUnitOfWork(
                        new Transactions(
                                new DataSourceTransactionManager(database),
                                new MarkOfWrites(jdbc, history),
                                new LostCommits(jdbc, pauses)),
                        current,
                        lastStatements,
                        () -> collectors.apply(last),
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

    /// Appends as part of the current unit, which may still fail then.
    public Outbox outbox() {
        return outbox;
    }

    /// The locks of [#locks()], for other statements.
    public LocksBeside locksBeside() {
        return locksBeside;
    }

    /// What a unit of [#unitOfWork()] sends last.
    public LastStatements lastStatements() {
        return lastStatements;
    }
}
