package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

/// What waits in several streams and is taken up in one unit of work.
class TakeUpTest {
    private static final String NAME = "test";

    private final InMemoryInboxWorld world = new InMemoryInboxWorld();
    private final InboxHarness inbox = new InboxHarness(world, true);

    @BeforeEach
    void issue() {
        world.issue(stream("alice"), 99);
        world.issue(stream("bob"), 99);
    }

    @Test
    void sharesOutWhatAUnitTakesAmongTheStreams() {
        deliverBehindTheFirst("alice");
        deliverBehindTheFirst("bob");
        inbox.deliver("alice 1", "bob 1");

        inbox.stepReady();

        assertThat(world.notes()).hasSize(2 + TakeUp.EVENTS_MAX).contains("alice 51", "bob 51");
    }

    @Test
    void leavesDueWhatSomebodyElseHolds() {
        inbox.deliver("alice 2", "bob 2");
        inbox.deliver("alice 1", "bob 1");
        world.whileHeld(NAME, stream("alice"), inbox::stepReady);
        assertThat(world.notes()).containsExactly("alice 1", "bob 1", "bob 2");

        world.clock().advance(Avoided.TIME);
        inbox.stepReady();

        assertThat(world.notes()).endsWith("alice 2");
    }

    private void deliverBehindTheFirst(String user) {
        inbox.deliver(IntStream.rangeClosed(2, 99).mapToObj(n -> user + " " + n).toList());
    }
}
