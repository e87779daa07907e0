package com.taskmanager.benchmarks.own;

import com.taskmanager.application.port.EventPublisher;
import com.taskmanager.application.relay.Relay;
import com.taskmanager.application.relay.RelayPace;
import com.taskmanager.application.relay.RelayPorts;
import com.taskmanager.benchmarks.contest.DurablePostgres;
import com.taskmanager.persistence.eventlog.EventLogMode;
import com.taskmanager.persistence.pool.SessionSettings;
import com.taskmanager.persistence.relay.JdbcOutboxSlots;
import com.taskmanager.persistence.relay.JdbcOutboxSurvey;
import com.zaxxer.hikari.HikariDataSource;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/// The relay as the program wires it, on a pool of its own; it can be started again and again.
public final class OursRelay implements AutoCloseable {
    private static final Duration STATEMENT_MAX = Duration.ofSeconds(5);

    private final int workers;
    private final EventLogMode eventLog;
    private final HikariDataSource pool;
    private final List<Thread> threads = new ArrayList<>();
    private volatile @Nullable Relay relay;

    OursRelay(DurablePostgres.Database database, int workers) {
        this(database, workers, EventLogMode.OFF);
    }

    public OursRelay(DurablePostgres.Database database, int workers, EventLogMode eventLog) {
        this.workers = workers;
        this.eventLog = eventLog;
        var config = database.config(workers + 2);
        SessionSettings.relay(STATEMENT_MAX).applyTo(config);
        pool = new HikariDataSource(config);
    }

    public void start(EventPublisher publisher) {
        start(publisher, RelayPace.USUAL);
    }

    public void start(EventPublisher publisher, RelayPace pace) {
        var ports =
                new RelayPorts(
                        new JdbcOutboxSlots(pool, eventLog),
                        new JdbcOutboxSurvey(pool),
                        publisher,
                        new Quiet());
        var started =
                new Relay(
                        ports,
                        pace,
                        InstantSource.system(),
                        () -> ThreadLocalRandom.current().nextLong());
        relay = started;
        for (int n = 0; n < workers; n++) {
            threads.add(Thread.ofPlatform().start(started));
        }
    }

    public void wake(Set<Integer> slots) {
        var running = relay;
        if (running != null) {
            running.wakes().wake(slots);
        }
    }

    public void stop() {
        var running = relay;
        relay = null;
        if (running != null) {
            running.stop();
        }
        threads.forEach(OursRelay::join);
        threads.clear();
    }

    @Override
    public void close() {
        stop();
        pool.close();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
