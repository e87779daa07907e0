package com.taskmanager.bootstrap.wiring;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Threads that run until the program stops: started last, and stopped first, before the web server
/// and long before the pools close, so that what is in hand can be finished.
final class Loops implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Loops.class);

    private static final long PAUSE_S = 1;
    private final List<Loop> loops;
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    Loops(List<Loop> loops) {
        this.loops = List.copyOf(loops);
    }

    /// `stop` makes `body` return soon, after what it has in hand. A body that throws is begun
    /// again.
    record Loop(String name, Runnable body, Runnable stop) {}

    @Override
    public synchronized void start() {
        loops.forEach(
                loop ->
                        threads.add(
                                Thread.ofPlatform().name(loop.name()).start(() -> keepUp(loop))));
    }

    /// An error may end a body, want of memory for one. Nobody else would begin it again, and the
    /// program would go on without it.
    private void keepUp(Loop loop) {
        boolean ended = false;
        while (!ended) {
            ended = ends(loop) || stopsWithin(PAUSE_S);
        }
    }

    private static boolean ends(Loop loop) {
        try {
            loop.body().run();
            return true;
        } catch (RuntimeException | Error e) {
            log.error("{} ended, and begins again", loop.name(), e);
            return false;
        }
    }

    private boolean stopsWithin(long seconds) {
        try {
            return stopping.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
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
