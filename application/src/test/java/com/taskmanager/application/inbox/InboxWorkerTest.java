package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.delivery;
import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.IncomingEvent;
import com.taskmanager.application.port.Unavailable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

@Timeout(20)
class InboxWorkerTest {
    private final InMemoryInboxWorld world = new InMemoryInboxWorld();
    private final CountDownLatch applied = new CountDownLatch(3);
    private final CountDownLatch stalled = new CountDownLatch(1);
    private final Inbox.Surroundings surroundings =
            new Inbox.Surroundings(_ -> null, this::observe, world.clock());
    private final Consumer consumer =
            new Consumer("test", true, Set.of(PlainEvents.TOPIC), this::effect);

    @Test
    void takesUpWhatADeliveryMadeReadyAndEndsWhenItIsStopped() throws InterruptedException {
        world.issue(stream("alice"), 3);
        var inbox = inbox(world.store());
        var worker = inbox.readyWorker(consumer, new Random(1));
        var thread = Thread.ofVirtual().start(worker);

        inbox.applyDelivery().apply(consumer, delivery("alice 2", "alice 3"));
        inbox.applyDelivery().apply(consumer, delivery("alice 1"));

        applied.await();
        worker.stop();
        thread.join();
        assertThat(world.notes()).containsExactly("alice 1", "alice 2", "alice 3");
    }

    @Test
    void outlivesTheInfrastructureAndTellsOfItsTrouble() throws InterruptedException {
        var broken = new ChaoticInboxWorld(new Random(1), 1);
        var worker = inbox(broken.store()).retryWorker(consumer, new Random(1));
        var thread = Thread.ofVirtual().start(worker);

        stalled.await();

        assertThat(thread.isAlive()).isTrue();
        worker.stop();
        thread.join();
    }

    @Test
    void isIdleWhileItsConsumerIsClosed() {
        var inbox = new InboxHarness(world, true);
        inbox.close("the service ends");

        assertThat(inbox.stepReady()).isEqualTo(Progress.IDLE);
        assertThat(inbox.stepRetry()).isEqualTo(Progress.IDLE);
    }

    private Inbox inbox(Inbox.Store store) {
        return new Inbox(
                new Inbox.Transactions(world.unitOfWork(), world.locks(), world.entry()),
                store,
                surroundings,
                new PlainEvents());
    }

    private void effect(IncomingEvent event) {
        world.note(event.stream().user() + " " + event.place().sequence());
    }

    private void observe(String name, InboxSignal signal) {
        switch (signal) {
            case InboxSignal.Applied _ -> applied.countDown();
            case InboxSignal.Stalled(var trouble) -> {
                assertThat(trouble).isInstanceOf(Unavailable.class);
                stalled.countDown();
            }
            default -> {}
        }
    }
}
