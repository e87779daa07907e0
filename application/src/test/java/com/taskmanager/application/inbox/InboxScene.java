package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import org.junit.jupiter.api.BeforeEach;

/// A consumer called "test" and plenty of numbers given out: where contracts of the inbox begin.
public interface InboxScene {
    String NAME = "test";

    InboxWorld world();

    @BeforeEach
    default void giveOutNumbers() {
        world().issue(stream("alice"), 2_000);
        world().issue(stream("bob"), 2_000);
    }

    default InboxHarness ordered() {
        return new InboxHarness(world(), true);
    }

    default InboxHarness unordered() {
        return new InboxHarness(world(), false);
    }
}
