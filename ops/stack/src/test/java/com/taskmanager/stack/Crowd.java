package com.taskmanager.stack;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// Six clients of two people at work, while something is done to the stack.
final class Crowd implements AutoCloseable {
    private static final int CLIENTS = 6;

    /// Without it they take the processors from the programs that start meanwhile, and pile up what
    /// has to be applied in the end.
    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

    private final ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger completed = new AtomicInteger();
    private final List<Future<?>> work;

    private Crowd(List<Person> people) {
        work =
                IntStream.range(0, CLIENTS)
                        .<Future<?>>mapToObj(
                                n -> pool.submit(() -> run(people.get(n % people.size()))))
                        .toList();
    }

    static Crowd at(Service backend) {
        return new Crowd(List.of(Person.of("alice", backend), Person.of("bob", backend)));
    }

    /// How many completions were answered until now.
    int completed() {
        return completed.get();
    }

    /// Until everybody has got the answer they wait for. Answers how many completions there were.
    int finish() throws Exception {
        enough.set(true);
        for (var one : work) {
            one.get();
        }
        return completed();
    }

    @Override
    public void close() {
        enough.set(true);
        pool.shutdownNow();
    }

    private void run(Person person) {
        var client = new RecurringClient(person);
        while (!enough.get()) {
            client.createAndComplete();
            completed.incrementAndGet();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
