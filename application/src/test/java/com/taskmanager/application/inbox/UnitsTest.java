package com.taskmanager.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.inbox.Inbox.Surroundings;
import com.taskmanager.application.port.UnitOfWork;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

class UnitsTest {
    private final InMemoryInboxWorld world = new InMemoryInboxWorld();
    private final Consumer consumer =
            new Consumer("test", true, Set.of(PlainEvents.TOPIC), _ -> {});
    private final Wakes wakes = new Wakes();
    private final Wake wake = wakes.register("test");
    private boolean committed;

    @Test
    void wakeTheWorkerForWhatBecameDueAndAskOnceThatIsCommitted() throws InterruptedException {
        run(() -> committed);

        assertThat(wake.await(Duration.ZERO)).isTrue();
    }

    @Test
    void wakeNobodyForNothing() throws InterruptedException {
        run(() -> false);

        assertThat(wake.await(Duration.ZERO)).isFalse();
    }

    private void run(BooleanSupplier due) {
        var ledger = new Ledger(consumer, Map.of(), world.clock().instant());
        var receipt = new Receipt(consumer, ledger, List.of(), List.of(), due);
        units().run(_ -> Optional.of(receipt));
    }

    private Units units() {
        Trial none = (_, _, _) -> {};
        var surroundings = new Surroundings(_ -> null, (_, _) -> {}, world.clock());
        return new Units(new Committing(), none, none, surroundings, wakes);
    }

    private final class Committing implements UnitOfWork {
        @Override
        public <T> T run(Supplier<T> work) {
            var result = world.unitOfWork().run(work);
            committed = true;
            return result;
        }

        @Override
        public <T> T nested(Supplier<T> work) {
            return world.unitOfWork().nested(work);
        }
    }
}
