package com.taskmanager.persistence.unit;

import static com.taskmanager.application.testing.Samples.ALICE;
import static com.taskmanager.application.testing.Samples.BOB;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.domain.user.UserId;
import com.taskmanager.persistence.testing.OnPostgres;
import com.taskmanager.persistence.testing.Together;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class JdbcUserLocksTest extends OnPostgres {
    private static final List<UserId> ASCENDING =
            Stream.of(ALICE, BOB).sorted(Comparator.comparingInt(JdbcUserLocks::number)).toList();

    /// Whoever waits for the lower one does not hold the higher one yet.
    @Test
    void takesLocksInTheOrderOfTheirNumbersWhateverWasAskedFor() throws SQLException {
        try (var other = database.connect()) {
            other.setAutoCommit(false);
            assertThat(tryLock(other, ASCENDING.getFirst())).isTrue();
            var waiting = Together.start(() -> lockBoth(ASCENDING.reversed()));
            awaitAWaitingSession();

            assertThat(tryLock(other, ASCENDING.getLast())).isTrue();

            other.rollback();
            waiting.join();
        }
    }

    @Test
    void passesOverWhoIsHeldForLong() throws SQLException {
        for (var held : ASCENDING) {
            try (var other = database.connect()) {
                other.setAutoCommit(false);
                assertThat(tryLock(other, held)).isTrue();

                var locked = world().unitOfWork().run(() -> lockedShortly(other));

                assertThat(locked).isEqualTo(without(held));
            }
        }
    }

    @Test
    void waitsForWhoIsHeldForAMoment() throws SQLException {
        try (var other = database.connect()) {
            other.setAutoCommit(false);
            assertThat(tryLock(other, BOB)).isTrue();
            var waiting =
                    CompletableFuture.supplyAsync(
                            () ->
                                    world().unitOfWork()
                                            .run(() -> world().locks().lockShortly(ASCENDING)));
            awaitAWaitingSession();

            other.rollback();

            assertThat(waiting.join()).containsExactlyInAnyOrder(ALICE, BOB);
        }
    }

    /// And holds what it says, and the rest of the unit goes on.
    private Set<UserId> lockedShortly(Connection other) {
        var locked = world().locks().lockShortly(ASCENDING);
        assertThat(locked).allSatisfy(user -> assertThat(tryLock(other, user)).isFalse());
        assertThat(world().jdbc().sql("SHOW lock_timeout").query(String.class).single())
                .isEqualTo("0");
        return locked;
    }

    private static Set<UserId> without(UserId held) {
        return ASCENDING.stream().filter(user -> !user.equals(held)).collect(Collectors.toSet());
    }

    private void lockBoth(List<UserId> users) {
        world().unitOfWork()
                .run(
                        () -> {
                            world().locks().lock(users);
                            return true;
                        });
    }

    private static boolean tryLock(Connection connection, UserId user) throws SQLException {
        try (var lock = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(1, ?)")) {
            lock.setInt(1, JdbcUserLocks.number(user));
            try (var answer = lock.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    private void awaitAWaitingSession() {
        Together.awaitThat(
                () ->
                        world().jdbc()
                                .sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
                                .query(Boolean.class)
                                .single());
    }
}
