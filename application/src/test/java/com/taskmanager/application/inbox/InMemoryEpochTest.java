package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.operations.Order;

import org.junit.jupiter.api.Test;

class InMemoryEpochTest implements EpochContract {
    private final InboxWorld world = new InMemoryInboxWorld();

    @Override
    public InboxWorld world() {
        return world;
    }

    /// The position is past it, and has met nothing of its history: the counters know better.
    @Test
    void takesANumberThatWasGivenUpForOldThoughItIsOfANewerHistory() {
        var bob = stream("bob");
        world.issue(bob, 2);
        var inbox = new InboxHarness(world, true);
        inbox.deliver("bob 2@2");
        inbox.streams().skipGap().skip(NAME, new Gap(bob, 1, 1), new Order("olga", "it is lost"));

        inbox.deliver("bob 1@2");

        assertThat(world.dead(NAME)).isEmpty();
        assertThat(inbox.signals(InboxSignal.Duplicates.class)).hasSize(1);
    }
}
