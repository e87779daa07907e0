package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import org.junit.jupiter.api.BeforeEach;

import java.util.List;

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

    /// Of a process that goes careful, and finds this event in hand in two runs that ended so.
    default InboxHarness orderedAfterTwoDeathsOf(String user, long seq) {
        var runs = new InMemoryRuns();
        var now = world().clock().instant();
        for (int n = 1; n <= 2; n++) {
            runs.begin(NAME, RunsContract.run("a", n), now);
            var what = PlainEvents.TOPIC.name() + "/" + user + "/" + seq;
            runs.take(NAME, what, RunsContract.run("a", n), now);
        }
        var care = new Care(runs, runs, RunsContract.run("a", 3), world().clock());
        care.begin(List.of(NAME));
        return InboxHarness.careful(world(), new PlainEvents(), care);
    }

    default InboxHarness unordered() {
        return new InboxHarness(world(), false);
    }
}
