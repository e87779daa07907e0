package com.taskmanager.bootstrap.housekeeping;

import com.taskmanager.application.inbox.Care;
import com.taskmanager.application.port.Unavailable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Keeps account of this process's start and end, for the consumers it runs, and says when one of
/// them has to be careful. Begins before anything can be delivered, ends when nothing is in hand.
public final class ConsumerCare implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ConsumerCare.class);

    private final Care care;
    private final List<String> consumers;
    private volatile boolean running;
    private Set<String> told = Set.of();

    public ConsumerCare(Care care, List<String> consumers) {
        this.care = care;
        this.consumers = List.copyOf(consumers);
    }

    @Override
    public void start() {
        care.begin(consumers);
        running = true;
        refresh();
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    synchronized void refresh() {
        try {
            tell(care.refresh());
        } catch (Unavailable e) {
            log.debug("the database is away, everybody stays as careful as before", e);
        }
    }

    @Override
    public void stop() {
        running = false;
        try {
            care.end();
        } catch (Unavailable e) {
            log.warn("this end will be taken for a crash: {}", e.getMessage());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Long before the loops and the web server, and after them.
    @Override
    public int getPhase() {
        return 0;
    }

    private void tell(Set<String> careful) {
        careful.stream().filter(name -> !told.contains(name)).forEach(ConsumerCare::tellCareful);
        told.stream()
                .filter(name -> !careful.contains(name))
                .forEach(name -> log.info("{} is no longer careful", name));
        told = careful;
    }

    private static void tellCareful(String consumer) {
        log.warn(
                "{} is careful now: its process ended twice without saying so. It takes one event at a time, and puts away the one that ends it again",
                consumer);
    }
}
