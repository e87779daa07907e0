package com.taskmanager.benchmarks;

import com.taskmanager.benchmarks.contest.Change;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

/// Threads that write.
public record Writers(Workload workload) {

    /// Each as fast as it can; answers transactions a second.
    public double closedLoop(Duration duration, Consumer<List<Change>> write) {
        long end = System.nanoTime() + duration.toNanos();
        long transactions =
                all(
                        writer -> {
                            var random = new Random(writer);
                            long count = 0;
                            while (System.nanoTime() < end) {
                                write.accept(workload.next(writer, 1, random));
                                count++;
                            }
                            return count;
                        });
        return transactions / (duration.toNanos() / 1e9);
    }

    /// So many changes, fifty in a transaction, or as many as are a megabyte.
    public void backlog(long changes, Consumer<List<Change>> write) {
        int each = (int) (changes / workload.writers());
        int atOnce = Math.clamp(1_000_000 / workload.payload().length(), 1, 50);
        all(
                writer -> {
                    var random = new Random(writer);
                    for (int left = each; left > 0; left -= atOnce) {
                        write.accept(workload.next(writer, Math.min(atOnce, left), random));
                    }
                    return 0L;
                });
    }

    /// At a steady rate, whatever becomes of it: a change is due when it is due, also when the one
    /// before took long. `committed` is told when each was.
    public void openLoop(
            int perSecond,
            Duration duration,
            Consumer<List<Change>> write,
            ObjLongConsumer<Change> committed) {
        openLoop(perSecond, duration, write, (_, _) -> {}, committed);
    }

    /// `due` is told when each ought to have begun, which is what people would have waited from.
    public void openLoop(
            int perSecond,
            Duration duration,
            Consumer<List<Change>> write,
            ObjLongConsumer<Change> due,
            ObjLongConsumer<Change> committed) {
        long begin = System.nanoTime() + 100_000_000;
        long pause = 1_000_000_000L * workload.writers() / perSecond;
        long count = duration.toNanos() / pause;
        all(
                writer -> {
                    var random = new Random(writer);
                    for (long n = 0; n < count; n++) {
                        long when = begin + n * pause + writer * pause / workload.writers();
                        waitUntil(when);
                        var change = workload.next(writer, random);
                        due.accept(change, when);
                        write.accept(List.of(change));
                        committed.accept(change, System.nanoTime());
                    }
                    return count;
                });
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private interface Work {
        long as(int writer);
    }

    private long all(Work work) {
        try (var threads = Executors.newFixedThreadPool(workload.writers())) {
            var tasks = new ArrayList<Callable<Long>>();
            for (int writer = 0; writer < workload.writers(); writer++) {
                int number = writer;
                tasks.add(() -> work.as(number));
            }
            return threads.invokeAll(tasks).stream().mapToLong(Writers::result).sum();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long result(Future<Long> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
