package com.taskmanager.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.port.EventReading;
import com.taskmanager.application.port.Unavailable;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

class InMemoryKeepLettersTest implements KeepLettersContract {
    private final InMemoryInboxWorld world = new InMemoryInboxWorld();
    private final InMemoryRuns runs = new InMemoryRuns();
    private int starts;

    @Override
    public InboxWorld world() {
        return world;
    }

    /// The last in line must not be stopped by what has stopped the others.
    @Test
    void keepsWhatKillsWhoeverReadsIt() {
        int deaths = 0;
        while (deaths < 9 && dies()) {
            deaths++;
        }

        assertThat(deaths).isEqualTo(4);
        assertThat(world.dead(KeeperHarness.NAME))
                .containsExactly("? ? REFUSED", "? ? REFUSED", "? ? REFUSED");
    }

    /// What was kept is absorbed when all of it comes again.
    @Test
    void refusesADeliveryOfWhichOneCannotBeKeptNow() {
        var troubled = new KeeperHarness(world, unavailable(), Care.none(world.clock()));
        assertThat(troubled.deliver("before", "deadly", "behind"))
                .isEqualTo(new DeliveryResult.NotReady("Unavailable"));
        assertThat(world.dead(KeeperHarness.NAME)).hasSize(1);

        assertThat(new KeeperHarness(world).deliver("before", "deadly", "behind"))
                .isInstanceOf(DeliveryResult.Answered.class);
        assertThat(world.dead(KeeperHarness.NAME)).hasSize(3);
    }

    private static EventReading unavailable() {
        return (topic, data, key) -> {
            if (isDeadly(data)) {
                throw new Unavailable("the database is away", new IllegalStateException());
            }
            return new PlainEvents().read(topic, data, key);
        };
    }

    private static boolean isDeadly(EventData data) {
        return new String(data.bytes(), StandardCharsets.UTF_8).equals("deadly");
    }

    private boolean dies() {
        try {
            started().deliver("before", "deadly", "behind");
            return false;
        } catch (Death _) {
            return true;
        }
    }

    private KeeperHarness started() {
        var run = new Run("here", new UUID(0, ++starts));
        var care = new Care(runs, runs, run, world.clock());
        care.begin(List.of(KeeperHarness.NAME));
        return new KeeperHarness(world, killer(), care);
    }

    private static EventReading killer() {
        return (topic, data, key) -> {
            if (isDeadly(data)) {
                throw new Death();
            }
            return new PlainEvents().read(topic, data, key);
        };
    }
}
