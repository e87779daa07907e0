package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.ConsumerEntry;
import com.taskmanager.application.inbox.DeliveryEntry;
import com.taskmanager.application.inbox.Inbox;
import com.taskmanager.application.inbox.InboxFigures;
import com.taskmanager.application.inbox.InboxOperations;
import com.taskmanager.application.inbox.IssuedNumbers;
import com.taskmanager.application.lookup.Lookups;
import com.taskmanager.application.operations.OperatorActions;
import com.taskmanager.persistence.operations.JdbcOperatorActions;
import com.taskmanager.persistence.unit.WritePath;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;

import javax.sql.DataSource;

/// The inbox's ports on one database. All of them take part in the transaction of a unit of work on
/// the same `DataSource`.
public final class JdbcInbox {
    private final DataSource database;
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final OperatorActions actions;
    private final WritePath units;

    /// @param units in which deliveries are applied
    public JdbcInbox(DataSource database, WritePath units) {
        this.database = database;
        this.units = units;
        this.jdbc = JdbcClient.create(database);
        this.template = new JdbcTemplate(database);
        this.actions = new JdbcOperatorActions(template);
    }

    /// For consumers whose events are numbered in this same database.
    public Inbox.Store besideCounters() {
        return besideCounters(JdbcConsumerEntry.STATEMENT_MAX);
    }

    Inbox.Store besideCounters(Duration statementMax) {
        return store(
                new JdbcIssuedNumbers(jdbc),
                new JdbcDeliveryEntry(template, statementMax, units.locksBeside()));
    }

    /// For consumers with a database of their own.
    public Inbox.Store apartFromCounters() {
        return store(IssuedNumbers.unknown(), null);
    }

    /// For consumers whose events are numbered in this same database.
    public Inbox.Registry registry() {
        return new Inbox.Registry(new JdbcConsumerRegister(jdbc), new JdbcAdoptions(jdbc));
    }

    public ConsumerEntry entry() {
        return new JdbcConsumerEntry(jdbc, JdbcConsumerEntry.STATEMENT_MAX);
    }

    public InboxOperations.Desk desk() {
        return new InboxOperations.Desk(
                new JdbcConsumerSwitches(jdbc),
                new JdbcStreamLock(jdbc),
                new JdbcStreamQueue(jdbc),
                new JdbcUnsentNumbers(jdbc),
                new JdbcFiledLetters(jdbc),
                actions);
    }

    /// Beside every unit of work, on connections of their own.
    public JdbcConsumerRuns runs() {
        return new JdbcConsumerRuns(database);
    }

    public Lookups.Tables lookups() {
        return new Lookups.Tables(
                new JdbcInboxShelves(jdbc),
                new JdbcLetterShelf(jdbc),
                new JdbcEventTraces(jdbc),
                new JdbcEventRecords(jdbc));
    }

    public InboxFigures figures() {
        return new JdbcInboxFigures(jdbc);
    }

    private Inbox.Store store(IssuedNumbers issued, @Nullable DeliveryEntry quick) {
        var advance =
                new AdvancePositions(
                        jdbc, new NamedParameterJdbcTemplate(template), units.lastStatements());
        return new Inbox.Store(
                new JdbcPositions(jdbc, advance),
                new JdbcWaitingEvents(jdbc),
                new JdbcDueEvents(jdbc),
                new JdbcSetAsideEvents(jdbc),
                new JdbcDeadLetters(jdbc),
                issued,
                quick);
    }
}
