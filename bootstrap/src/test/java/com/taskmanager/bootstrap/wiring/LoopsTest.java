package com.taskmanager.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.bootstrap.wiring.Loops.Loop;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(60)
class LoopsTest {
    private final AtomicInteger begun = new AtomicInteger();
    private final CountDownLatch again = new CountDownLatch(1);
    private final CountDownLatch stop = new CountDownLatch(1);

    @Test
    void beginsAgainWhatAnErrorHasEnded() throws InterruptedException {
        var loops = new Loops(List.of(new Loop("test", this::body, stop::countDown)));
        loops.start();
        try {
            assertThat(again.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            loops.stop();
        }

        assertThat(begun).hasValue(2);
    }

    @Test
    void doesNotBeginAgainWhatWasStopped() {
        var loops = new Loops(List.of(new Loop("test", this::fail, stop::countDown)));
        loops.start();
        loops.stop();

        assertThat(begun).hasValueLessThan(2);
    }

    private void body() {
        if (begun.incrementAndGet() == 1) {
            throw new OutOfMemoryError("as if");
        }
        again.countDown();
        awaitStop();
    }

    private void fail() {
        awaitStop();
        begun.incrementAndGet();
        throw new OutOfMemoryError("as if");
    }

    private void awaitStop() {
        try {
            stop.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
