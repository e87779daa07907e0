package com.taskmanager.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InMemoryAdoptionTest implements AdoptionContract {
    private final InMemoryInboxWorld world = new InMemoryInboxWorld();

    @Override
    public InboxWorld world() {
        return world;
    }

    @Test
    void keepsForEverWhichNumbersWereGivenUp() {
        var inbox = new InboxHarness(world, true);
        inbox.adoptions().replayConsumer().replay(NAME, ORDER);
        inbox.deliver("alice 3");

        inbox.adoptions().previewAdoption().preview(NAME);
        assertThat(world.givenUp()).isEmpty();
        inbox.adoptions().adoptStreams().adopt(NAME, ORDER);

        assertThat(world.givenUp()).containsExactly(new Gap(ALICE, 1, 2));
    }

    @Test
    void keepsNoOrderOnRecordThatChangedNothing() {
        var inbox = new InboxHarness(world, true);

        inbox.adoptions().adoptStreams().adopt(NAME, ORDER);

        assertThat(world.actions()).isEmpty();
    }
}
