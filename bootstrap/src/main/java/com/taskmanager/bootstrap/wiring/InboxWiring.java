package com.taskmanager.bootstrap.wiring;

import com.taskmanager.application.inbox.ApplyDelivery;
import com.taskmanager.application.inbox.Care;
import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.Inbox;
import com.taskmanager.application.inbox.InboxFigures;
import com.taskmanager.application.inbox.InboxGate;
import com.taskmanager.application.inbox.InboxObserver;
import com.taskmanager.application.inbox.InboxWorker;
import com.taskmanager.application.inbox.Run;
import com.taskmanager.application.port.EventReading;
import com.taskmanager.application.port.Ids;
import com.taskmanager.application.port.UnitOfWork;
import com.taskmanager.application.port.UserLocks;
import com.taskmanager.bootstrap.housekeeping.ConsumerCare;
import com.taskmanager.bootstrap.wiring.Loops.Loop;
import com.taskmanager.persistence.inbox.JdbcInbox;
import com.taskmanager.persistence.unit.WritePath;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import javax.sql.DataSource;

/// From a delivery to its effects.
@Configuration(proxyBeanMethods = false)
class InboxWiring {
    @Bean
    JdbcInbox jdbcInbox(DataSource database, WritePath writePath) {
        return new JdbcInbox(database, writePath);
    }

    @Bean
    InboxFigures inboxFigures(JdbcInbox tables) {
        return tables.figures();
    }

    @Bean
    Inbox inbox(
            JdbcInbox tables,
            UnitOfWork unitOfWork,
            UserLocks locks,
            Inbox.Surroundings surroundings,
            EventReading reading,
            Care care) {
        var transactions = new Inbox.Transactions(unitOfWork, locks, tables.entry());
        return new Inbox(transactions, tables.besideCounters(), surroundings, reading, care);
    }

    @Bean
    Care care(JdbcInbox tables, Ids ids, InstantSource clock, Environment environment) {
        var runs = tables.runs();
        return new Care(runs, runs, new Run(place(ids, environment), ids.next()), clock);
    }

    @Bean
    ConsumerCare consumerCare(Care care, List<Consumer> consumers, ProgramSettings settings) {
        var names = ActiveConsumers.of(consumers, settings).stream().map(Consumer::name).toList();
        return new ConsumerCare(care, names);
    }

    @Bean
    Inbox.Surroundings inboxSurroundings(
            ProgramSettings settings, InboxObserver observer, InstantSource clock) {
        return new Inbox.Surroundings(gate(settings), observer, clock);
    }

    @Bean
    ApplyDelivery applyDelivery(Inbox inbox) {
        return inbox.applyDelivery();
    }

    /// Beside the one for all the others: only for who asks for it by name.
    @Bean(defaultCandidate = false)
    ApplyDelivery keepLetters(Inbox inbox) {
        return inbox.keepLetters();
    }

    @Bean
    Loops inboxLoops(
            Inbox inbox,
            List<Consumer> consumers,
            ProgramSettings settings,
            RandomGenerator random) {
        return new Loops(
                ActiveConsumers.of(consumers, settings).stream()
                        .filter(Consumer::hasStreams)
                        .flatMap(consumer -> loops(inbox, consumer, random))
                        .toList());
    }

    /// Two processes of a host do not share a port. One that has none yet, or whose host has no
    /// name, is never the same again.
    private static String place(Ids ids, Environment environment) {
        var port = environment.getProperty("server.port", "0");
        return port.equals("0")
                ? ids.next().toString()
                : hostName().map(host -> host + ":" + port).orElseGet(() -> ids.next().toString());
    }

    private static Optional<String> hostName() {
        try {
            return Optional.of(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException _) {
            return Optional.empty();
        }
    }

    private static InboxGate gate(ProgramSettings settings) {
        return consumer ->
                settings.activeRoles().stream().anyMatch(role -> role.id().equals(consumer))
                        ? null
                        : "the role " + consumer + " is not active here";
    }

    private static Stream<Loop> loops(Inbox inbox, Consumer consumer, RandomGenerator random) {
        return Stream.of(
                loop("ready", consumer, inbox.readyWorker(consumer, random)),
                loop("retry", consumer, inbox.retryWorker(consumer, random)));
    }

    private static Loop loop(String what, Consumer consumer, InboxWorker worker) {
        return new Loop(consumer.name() + "-" + what, worker, worker::stop);
    }
}
