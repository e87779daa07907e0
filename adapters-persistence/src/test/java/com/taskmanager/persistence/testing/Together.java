package com.taskmanager.persistence.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Runs things at the same time and passes on what any of them throws.
public final class Together {
    private static final long PATIENCE_S = 60;

    private Together() {}

    /// The same work in several threads, numbered from 0.
    public static void run(int threads, IntConsumer work) {
        run(IntStream.range(0, threads).<Runnable>mapToObj(n -> () -> work.accept(n)).toList());
    }

    public static void run(List<Runnable> works) {
        var started = new ArrayList<CompletableFuture<Void>>();
        works.forEach(work -> started.add(start(work)));
        CompletableFuture.allOf(started.toArray(CompletableFuture[]::new)).join();
    }

    public static CompletableFuture<Void> start(Runnable work) {
        return CompletableFuture.runAsync(work, Thread.ofVirtual()::start)
                .orTimeout(PATIENCE_S, TimeUnit.SECONDS);
    }

    /// Returns as soon as the condition holds.
    public static void awaitThat(BooleanSupplier condition) {
        long giveUpAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > giveUpAt) {
                throw new IllegalStateException("it never came to that");
            }
            Thread.onSpinWait();
        }
    }

    public static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody opened the latch");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
