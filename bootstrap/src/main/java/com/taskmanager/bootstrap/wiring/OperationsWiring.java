package com.taskmanager.bootstrap.wiring;

import com.taskmanager.application.inbox.AdoptionOperations;
import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.Inbox;
import com.taskmanager.application.inbox.InboxFigures;
import com.taskmanager.application.inbox.LatestFigures;
import com.taskmanager.application.lookup.Lookups;
import com.taskmanager.application.operations.RelayOperations;
import com.taskmanager.application.port.UnitOfWork;
import com.taskmanager.application.relay.Relay;
import com.taskmanager.application.replay.Replays;
import com.taskmanager.bootstrap.adapter.operations.InboxDesk;
import com.taskmanager.bootstrap.adapter.operations.OutboxDesk;
import com.taskmanager.dapr.event.CloudVoidedEvents;
import com.taskmanager.persistence.eventlog.JdbcLoggedEvents;
import com.taskmanager.persistence.inbox.JdbcInbox;
import com.taskmanager.persistence.relay.JdbcParkedStreams;
import com.taskmanager.persistence.relay.JdbcSlotSwitches;
import com.taskmanager.persistence.replay.JdbcReplayJobs;
import com.taskmanager.persistence.replay.JdbcReplayTurns;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/// What operators see and do.
@Configuration(proxyBeanMethods = false)
class OperationsWiring {
    @Bean
    LatestFigures latestFigures(InboxFigures figures, InstantSource clock) {
        return new LatestFigures(figures, clock);
    }

    @Bean
    InboxDesk inboxDesk(
            Inbox inbox,
            JdbcInbox tables,
            List<Consumer> consumers,
            LatestFigures figures,
            AdoptionOperations adoptions) {
        var desk = tables.desk();
        var names = consumers.stream().map(Consumer::name).collect(Collectors.toSet());
        return new InboxDesk(
                new InboxDesk.Views(
                        new Lookups(tables.lookups(), consumers), figures, desk.switches()),
                new InboxDesk.Tools(
                        inbox.letterOperations(consumers, desk),
                        inbox.streamOperations(names, desk),
                        inbox.operations(names, desk),
                        adoptions));
    }

    @Bean
    Replays replays(
            UnitOfWork unitOfWork, DataSource database, JdbcInbox tables, InstantSource clock) {
        var jdbc = JdbcClient.create(database);
        var jobs = new JdbcReplayJobs(jdbc);
        return new Replays(
                unitOfWork, jobs, new JdbcReplayTurns(jdbc), tables.desk().actions(), clock);
    }

    /// Where operators are answered, what they asked for is done.
    @Bean
    Loops replayLoops(Replays replays, InboxDesk inboxes, ProgramSettings settings) {
        boolean active = settings.activeRoles().contains(Role.BACKEND_SERVICE);
        var worker = replays.worker(inboxes.tools().letters().retryDeadLetter());
        return new Loops(
                active ? List.of(new Loops.Loop("replay", worker, worker::stop)) : List.of());
    }

    @Bean
    OutboxDesk outboxDesk(DataSource database, Relay relay, InstantSource clock) {
        var tools =
                new RelayOperations(
                        new JdbcParkedStreams(database),
                        new JdbcSlotSwitches(database),
                        new JdbcLoggedEvents(database),
                        new CloudVoidedEvents(),
                        clock);
        return new OutboxDesk(tools, relay::oldestUnsent);
    }
}
