package com.taskmanager.persistence.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.DeliveryEntry;
import com.taskmanager.application.inbox.DeliveryEntry.Entered;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

class JdbcDeliveryEntryTest {
    private final PostgresInboxWorld world = new PostgresInboxWorld();
    private final DeliveryEntry entry = requireNonNull(world.store().quick());

    @BeforeEach
    void open() {
        world.store().positions().open("test", streams(9));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void locksTheUsersOfFewStreams(int count) {
        var entered = enter(count);

        assertThat(entered.locked()).hasSize(count);
        assertThat(entered.users())
                .isEqualTo(streams(count).stream().map(StreamId::user).collect(toSet()));
    }

    @Test
    void leavesTheUsersOfManyStreamsForLater() {
        var entered = enter(9);

        assertThat(entered.locked()).hasSize(9);
        assertThat(entered.users()).isNull();
    }

    /// Whoever has the stream in hand has its user too, and for how long is not known.
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void asksForNoUserOfAStreamThatSomebodyHolds(int count) {
        var entered = enterWhile(count, () -> world.store().positions().lock("test", streams(1)));

        var others = new TreeSet<>(streams(count));
        others.removeAll(streams(1));
        assertThat(entered.locked().keySet()).isEqualTo(others);
        assertThat(entered.users()).isEqualTo(others.stream().map(StreamId::user).collect(toSet()));
    }

    /// After a moment; what else was locked stays so.
    @Test
    void passesOverAUserWhomSomebodyHolds() {
        var entered = enterWhile(2, () -> world.locks().lock(List.of(stream("u1").user())));

        assertThat(entered.locked()).hasSize(2);
        assertThat(entered.users()).isEqualTo(Set.of(stream("u2").user()));
    }

    private Entered enterWhile(int count, Runnable held) {
        return world.unitOfWork()
                .run(
                        () -> {
                            held.run();
                            return CompletableFuture.supplyAsync(() -> enter(count)).join();
                        });
    }

    private Entered enter(int count) {
        return world.unitOfWork().run(() -> entry.enter("test", streams(count)).orElseThrow());
    }

    private static SortedSet<StreamId> streams(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> stream("u" + n))
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }
}
