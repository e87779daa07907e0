package com.taskmanager.persistence.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.inbox.DeliveryResult.Answered;
import com.taskmanager.application.inbox.InboxHarness;
import com.taskmanager.application.inbox.Progress;
import com.taskmanager.persistence.testing.CuttingProxy;
import com.taskmanager.persistence.testing.CuttingProxy.Cut;
import com.taskmanager.persistence.testing.TestDatabase;
import com.taskmanager.persistence.testing.TestPostgres;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// The positions of a delivery go with its commit, and the connection is lost there.
class LastTripTest {
    private final TestDatabase database = TestPostgres.newDatabase();
    private final CuttingProxy proxy = CuttingProxy.to(database);
    private final PostgresInboxWorld world =
            new PostgresInboxWorld(database, _ -> proxy.pool(database, 4));
    private final InboxHarness inbox = new InboxHarness(world, true);

    @BeforeEach
    void meetTheStreams() {
        world.issue(stream("alice"), 100);
        world.issue(stream("bob"), 100);
        inbox.deliver("alice 1", "alice 3", "bob 1");
    }

    @AfterEach
    void close() {
        world.close();
        proxy.close();
    }

    /// Entry, positions, numbers and users; the effect; positions and commit.
    @Test
    void isTheThirdOfAnEventThatIsApplied() {
        int before = proxy.requests().size();

        inbox.deliver("alice 2");

        var trips = proxy.requests().stream().skip(before).filter(LastTripTest::isWork);
        assertThat(trips)
                .satisfiesExactly(
                        sent -> assertThat(sent).contains("FOR UPDATE", "lock_users_shortly"),
                        sent -> assertThat(sent).contains("INTO note"),
                        sent -> assertThat(sent).contains("UPDATE inbox_position", "COMMIT"));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "BEFORE_THE_SERVER_UNNOTICED")
    void appliesOnceWhereverItBreaks(Cut cut) {
        proxy.cutAfter("UPDATE inbox_position", cut);

        assertThat(inbox.deliver("alice 2", "bob 2")).isInstanceOf(Answered.class);

        assertThat(inbox.stepReady()).isEqualTo(Progress.WORKED);
        assertThat(world.notes())
                .containsExactly("alice 1", "bob 1", "alice 2", "bob 2", "alice 3");
        assertThat(world.waiting("test")).isEmpty();
    }

    /// Unlike what a pool sends that makes or looks after its connections.
    private static boolean isWork(String sent) {
        return sent.length() > 40
                && !sent.contains("client_encoding")
                && !sent.contains("application_name");
    }
}
