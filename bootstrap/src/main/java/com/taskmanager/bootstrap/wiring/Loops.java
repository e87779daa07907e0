package com.taskmanager.bootstrap.wiring;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.util.ArrayList;
import java.util.List;

/// Threads that run until the program stops: started last, and stopped first, before the web server
/// and long before the pools close, so that what is in hand can be finished.
final class Loops implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Loops.class);

    private final List<Loop> loops;
    private final List<Thread> threads = new ArrayList<>();

    Loops(List<Loop> loops) {
        this.loops = List.copyOf(loops);
    }

    /// `stop` makes `body` return soon, after what it has in hand.
    record Loop(String name, Runnable body, Runnable stop) {}

    @Override
    public synchronized void start() {
        loops.forEach(
                loop -> threads.add(Thread.ofPlatform().name(loop.name()).start(loop.body())));
    }

    @Override
    public synchronized void stop() {
        loops.forEach(loop -> loop.stop().run());
        threads.forEach(Loops::join);
        threads.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            log.warn("did not wait for {}", thread.getName());
            Thread.currentThread().interrupt();
        }
    }
}
