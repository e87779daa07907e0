package com.taskmanager.bootstrap.doors;

import com.taskmanager.application.inbox.Inbox;
import com.taskmanager.application.inbox.LatestFigures;
import com.taskmanager.application.lookup.Lookups;
import com.taskmanager.application.operations.RelayOperations;
import com.taskmanager.application.outbox.EventCollector;
import com.taskmanager.application.replay.Replays;
import com.taskmanager.application.testing.CountingIds;
import com.taskmanager.application.testing.InMemoryWorld;
import com.taskmanager.bootstrap.adapter.operations.InboxDesk;
import com.taskmanager.bootstrap.adapter.operations.OutboxDesk;
import com.taskmanager.dapr.event.CloudEventFormat;
import com.taskmanager.dapr.event.CloudEventReading;
import com.taskmanager.dapr.event.CloudVoidedEvents;
import com.taskmanager.persistence.eventlog.JdbcLoggedEvents;
import com.taskmanager.persistence.inbox.JdbcInbox;
import com.taskmanager.persistence.relay.JdbcParkedStreams;
import com.taskmanager.persistence.relay.JdbcSlotSwitches;
import com.taskmanager.persistence.replay.JdbcReplayJobs;
import com.taskmanager.persistence.replay.JdbcReplayTurns;
import com.taskmanager.persistence.unit.WritePath;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

/// The operators' desks of a house without a database: whatever is asked, it is away.
final class OperatorsAway {
    private static final DataSource AWAY = new Away();

    private static final JdbcInbox TABLES =
            new JdbcInbox(
                    AWAY,
                    new WritePath(
                            AWAY,
                            _ ->
                                    new EventCollector(
                                            new CountingIds(), new CloudEventFormat(), _ -> {}),
                            _ -> {},
                            _ -> {}));

    private OperatorsAway() {}

    static InboxDesk inboxes(InMemoryWorld world) {
        var desk = TABLES.desk();
        var inbox =
                new Inbox(
                        new Inbox.Transactions(world.unitOfWork(), world.locks(), TABLES.entry()),
                        TABLES.besideCounters(),
                        new Inbox.Surroundings(_ -> null, (_, _) -> {}, world.clock()),
                        new CloudEventReading());
        return new InboxDesk(
                new InboxDesk.Views(
                        new Lookups(TABLES.lookups(), List.of()),
                        new LatestFigures(TABLES.figures(), world.clock()),
                        desk.switches()),
                new InboxDesk.Tools(
                        inbox.letterOperations(List.of(), desk),
                        inbox.streamOperations(Set.of(), desk),
                        inbox.operations(Set.of(), desk),
                        inbox.adoptionOperations(List.of(), TABLES.registry(), desk)));
    }

    static Replays replays(InMemoryWorld world) {
        return new Replays(
                world.unitOfWork(),
                new JdbcReplayJobs(JdbcClient.create(AWAY)),
                new JdbcReplayTurns(JdbcClient.create(AWAY)),
                TABLES.desk().actions(),
                world.clock());
    }

    static OutboxDesk outbox(InMemoryWorld world) {
        return new OutboxDesk(
                new RelayOperations(
                        new JdbcParkedStreams(AWAY),
                        new JdbcSlotSwitches(AWAY),
                        new JdbcLoggedEvents(AWAY),
                        new CloudVoidedEvents(),
                        world.clock()),
                Optional::empty);
    }

    private static final class Away extends AbstractDataSource {
        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLTransientConnectionException("away");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            throw new SQLTransientConnectionException("away");
        }
    }
}
