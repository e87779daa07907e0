package com.taskmanager.persistence.unit;

import static com.taskmanager.application.inbox.PlainEvents.stream;
import static com.taskmanager.application.testing.Samples.ALICE;
import static com.taskmanager.application.testing.Samples.BOB;
import static com.taskmanager.application.testing.Samples.SERIES;
import static com.taskmanager.application.testing.Samples.caller;
import static com.taskmanager.application.testing.Samples.details;
import static com.taskmanager.application.testing.Samples.monthlyFrom;

import com.taskmanager.application.event.EventContent.Kind;
import com.taskmanager.application.event.EventContent.TaskChange;
import com.taskmanager.application.event.IncomingEvent;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.EventNumber;
import com.taskmanager.application.inbox.Gap;
import com.taskmanager.application.inbox.Inbox;
import com.taskmanager.application.inbox.InboxWorker;
import com.taskmanager.application.inbox.PlainEvents;
import com.taskmanager.application.inbox.Progress;
import com.taskmanager.application.inbox.StreamOperations;
import com.taskmanager.application.operations.Order;
import com.taskmanager.application.recurring.RecurringUseCases;
import com.taskmanager.application.task.TaskRef;
import com.taskmanager.domain.task.SeriesPosition;
import com.taskmanager.domain.task.TaskId;
import com.taskmanager.domain.task.TaskSnapshot;
import com.taskmanager.persistence.inbox.JdbcInbox;
import com.taskmanager.persistence.testing.PostgresWorld;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/// A consumer whose effects take all that use cases take: alice's odd events continue her series,
/// her even ones change a task that requests change too. Every seventh fails at first, so that
/// there is something to retry.
final class BusyInbox {
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 31);

    private final PostgresWorld world;
    private final Inbox inbox;
    private static final String NAME = "busy";
    private static final List<StreamId> STREAMS = List.of(stream("alice"), stream("bob"));
    private static final Order ORDER = new Order("olga", "a test");

    private final StreamOperations streams;
    private final Consumer consumer =
            new Consumer(NAME, true, Set.of(PlainEvents.TOPIC), this::effect);
    private final AtomicInteger delivered = new AtomicInteger();
    private final Set<Long> failedOnce = ConcurrentHashMap.newKeySet();
    private final Queue<RuntimeException> trouble = new ConcurrentLinkedQueue<>();
    private volatile TaskRef shared = TaskRef.any(new TaskId(1));

    BusyInbox(PostgresWorld world, DataSource database) {
        this.world = world;
        var tables = new JdbcInbox(database, world.writePath());
        inbox =
                new Inbox(
                        new Inbox.Transactions(world.unitOfWork(), world.locks(), tables.entry()),
                        tables.apartFromCounters(),
                        new Inbox.Surroundings(_ -> null, (_, _) -> {}, world.clock()),
                        new PlainEvents());
        streams = inbox.streamOperations(Set.of(NAME), tables.desk());
    }

    void share(TaskId task) {
        shared = TaskRef.any(task);
    }

    /// What effects met that a savepoint hid.
    Queue<RuntimeException> trouble() {
        return trouble;
    }

    /// The next two numbers of both users.
    void deliver() {
        int first = delivered.getAndAdd(2) + 1;
        deliver("bob " + first, "alice " + first, "alice " + (first + 1), "bob " + (first + 1));
    }

    /// The next two numbers of both users, the later ones first, so that a worker has something to
    /// do.
    void takeUp() {
        int first = delivered.getAndAdd(2) + 1;
        deliver("bob " + (first + 1), "alice " + (first + 1));
        deliver("bob " + first, "alice " + first);
        step(inbox.readyWorker(consumer, new Random(1)));
    }

    void retry() {
        deliver();
        step(inbox.retryWorker(consumer, new Random(1)));
    }

    /// What operators decide about streams that are in everybody's hands.
    void decide() {
        deliver();
        for (var stream : STREAMS) {
            streams.stopStream().stop(NAME, stream, ORDER);
            deliver();
            streams.continueStream().goOn(NAME, stream, ORDER);
            failedOnce.forEach(
                    seq -> streams.retryNow().retry(NAME, new EventNumber(stream, seq), ORDER));
        }
    }

    /// Alice's next number never comes, and is given up.
    void lose() {
        int first = delivered.getAndAdd(2) + 1;
        deliver("bob " + first, "alice " + (first + 1), "bob " + (first + 1));
        streams.skipGap().skip(NAME, new Gap(stream("alice"), first, first), ORDER);
        deliver("alice " + first);
        step(inbox.readyWorker(consumer, new Random(1)));
    }

    /// Nothing waits afterwards.
    void settle() {
        STREAMS.forEach(stream -> streams.continueStream().goOn(NAME, stream, ORDER));
        var workers =
                List.of(
                        inbox.readyWorker(consumer, new Random(1)),
                        inbox.retryWorker(consumer, new Random(1)));
        while (workers.stream().anyMatch(worker -> step(worker) == Progress.WORKED)) {
            // there may be more
        }
    }

    private Progress step(InboxWorker worker) {
        world.clock().advance(Duration.ofSeconds(1));
        return worker.step();
    }

    private void deliver(String... events) {
        inbox.applyDelivery().apply(consumer, PlainEvents.delivery(events));
    }

    private void effect(IncomingEvent event) {
        long number = event.place().sequence();
        if (number % 7 == 0 && failedOnce.add(number)) {
            throw new IllegalStateException("at first");
        }
        try {
            apply(event, (int) number);
        } catch (RuntimeException e) {
            trouble.add(e);
            throw e;
        }
    }

    private void apply(IncomingEvent event, int number) {
        if (event.stream().user().equals(BOB)) {
            world.useCases().createTask().create(caller(BOB), NoDeadlockTest.PLANTS);
        } else if (number % 2 == 0) {
            world.useCases().completeTask().complete(caller(ALICE), shared);
            world.useCases().reopenTask().reopen(caller(ALICE), shared);
        } else {
            new RecurringUseCases(world.tasks(), world.events(), world.clock())
                    .continueSeries()
                    .after(completed(event, number));
        }
    }

    private static IncomingEvent completed(IncomingEvent event, int number) {
        var place =
                new SeriesPosition(
                        SERIES, number, true, JANUARY.atStartOfDay(), JANUARY.atStartOfDay());
        var task =
                new TaskSnapshot(
                        new TaskId(1),
                        ALICE,
                        details("Water the plants"),
                        monthlyFrom(JANUARY),
                        place,
                        true,
                        2);
        return new IncomingEvent(
                event.id(),
                event.stream(),
                event.place(),
                event.type(),
                event.time(),
                event.origin(),
                new TaskChange(Kind.COMPLETED, task, false),
                event.data());
    }
}
