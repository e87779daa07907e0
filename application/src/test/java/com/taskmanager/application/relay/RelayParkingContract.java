package com.taskmanager.application.relay;

import static com.taskmanager.application.relay.ParkingContract.ACTION;
import static com.taskmanager.application.relay.ParkingContract.STREAM;
import static com.taskmanager.application.relay.SomeEvents.ALICE;
import static com.taskmanager.application.relay.SomeEvents.BOB;
import static com.taskmanager.application.relay.SomeEvents.TASKS;
import static com.taskmanager.application.relay.SomeEvents.UPDATES;
import static com.taskmanager.application.relay.SomeEvents.WILL;
import static com.taskmanager.application.relay.SomeEvents.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Topic;
import com.taskmanager.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/// How a [Relay] tells an event that the broker refuses from trouble of the transport, and what it
/// does about either. Run by the fake and by PostgreSQL, under a clock that the test moves.
public interface RelayParkingContract {
    Duration SOME = Duration.ofSeconds(10);
    OutboxEvent POISON = event(ALICE, 2);

    RelayRig rig();

    OutboxTestbed outbox();

    /// Each entry of a bulk call has an answer of its own.
    @Test
    default void parksTheStreamOfAnEventThatIsRefusedAmongSuccesses() {
        rig().publisher().refuse(POISON::equals);
        rig().writeAndWake(event(ALICE, 1), POISON, event(ALICE, UPDATES, 1));

        traffic(BOB, TASKS);

        assertThat(rig().accepted(ALICE, TASKS)).containsExactly(1L);
        assertThat(rig().accepted(ALICE, UPDATES)).containsExactly(1L);
        assertThat(parked()).containsExactly(new ParkedStream(STREAM, 2, "some were refused"));
        assertThat(outbox().left()).isEmpty();
        assertThat(rig().observer().told()).contains("alice parked at 2");
        assertThat(rig().relay().blockedTopics()).isEmpty();
    }

    /// One bad entry and the whole call fails.
    @Test
    default void findsTheOneEventThatMakesWholeCallsFail() {
        rig().publisher().failCallsWith(event(ALICE, 7)::equals);
        var writer = outbox().begin();
        LongStream.rangeClosed(1, 20).forEach(n -> writer.append(event(ALICE, n)));
        LongStream.rangeClosed(1, 20).forEach(n -> writer.append(event(WILL, n)));
        writer.commit();

        traffic(BOB, TASKS);

        assertThat(rig().accepted(ALICE, TASKS)).isEqualTo(numbers(6));
        assertThat(rig().accepted(WILL, TASKS)).isEqualTo(numbers(20));
        assertThat(parked())
                .extracting(ParkedStream::stream, ParkedStream::firstSequence)
                .containsExactly(tuple(STREAM, 7L));
    }

    /// Their slot is the same, and nobody else writes.
    @Test
    default void letsTheNeighboursOfASuspectPass() {
        rig().publisher().failCallsWith(event(ALICE, 1)::equals);
        rig().writeAndWake(event(ALICE, 1));
        rig().run(SOME);

        traffic(WILL, TASKS);

        assertThat(rig().accepted(WILL, TASKS)).isEqualTo(numbers(40));
        assertThat(parked()).hasSize(1);
    }

    @Test
    default void parksNobodyWhileNothingIsAccepted() {
        rig().publisher().goDown(TASKS);
        for (int n = 1; n <= 60; n++) {
            rig().writeAndWake(event(ALICE, n), event(BOB, n), event(BOB, UPDATES, n));
            rig().run(Duration.ofSeconds(5));
        }

        assertThat(parked()).isEmpty();
        rig().publisher().comeBack(TASKS);
        rig().run(Duration.ofSeconds(60));
        assertThat(rig().accepted(ALICE, TASKS)).isEqualTo(numbers(60));
        assertThat(rig().accepted(BOB, TASKS)).isEqualTo(numbers(60));
    }

    /// Just now everything worked.
    @Test
    default void parksNobodyWhenAnOutageBegins() {
        traffic(BOB, TASKS);

        rig().publisher().goDown(TASKS);
        rig().writeAndWake(event(ALICE, 1));
        rig().run(Duration.ofMinutes(2));

        assertThat(parked()).isEmpty();
        rig().publisher().comeBack(TASKS);
        rig().run(Duration.ofSeconds(60));
        assertThat(rig().accepted(ALICE, TASKS)).containsExactly(1L);
    }

    /// A partition without a leader, or that the sidecar has given up for a while.
    @Test
    default void parksNobodyWhileAPartOfTheTransportIsAway() {
        rig().publisher().refuse(event -> event.stream().equals(STREAM));
        LongStream.rangeClosed(1, 60)
                .forEach(
                        n -> {
                            rig().writeAndWake(event(ALICE, n), event(BOB, n));
                            rig().run(Duration.ofMillis(700));
                        });
        assertThat(rig().accepted(BOB, TASKS)).isEqualTo(numbers(60));

        rig().publisher().refuse(_ -> false);
        rig().run(SOME);

        assertThat(parked()).isEmpty();
        assertThat(rig().accepted(ALICE, TASKS)).isEqualTo(numbers(60));
    }

    /// A broker dies in parts.
    @Test
    default void parksNobodyWhenTheRestOfTheTransportGoesAwayToo() {
        rig().publisher().refuse(event -> event.stream().equals(STREAM));
        rig().writeAndWake(event(ALICE, 1));
        LongStream.rangeClosed(1, 20)
                .forEach(
                        n -> {
                            rig().writeAndWake(event(BOB, n));
                            rig().run(Duration.ofMillis(500));
                        });

        rig().publisher().goDown(TASKS);
        rig().run(Duration.ofMinutes(3));

        assertThat(parked()).isEmpty();
    }

    @Test
    default void doesNotBlockTheTopicForASuspect() {
        rig().publisher().refuse(POISON::equals);
        rig().writeAndWake(event(ALICE, 1), POISON);
        traffic(BOB, TASKS);

        assertThat(rig().accepted(BOB, TASKS)).isEqualTo(numbers(40));
    }

    @Test
    default void putsWhatFollowsBesideTheParked() {
        parkAlice();

        rig().writeAndWake(event(ALICE, 4), event(WILL, 1), event(ALICE, UPDATES, 1));
        rig().run(SOME);

        assertThat(rig().accepted(WILL, TASKS)).containsExactly(1L);
        assertThat(rig().accepted(ALICE, UPDATES)).containsExactly(1L);
        assertThat(rig().accepted(ALICE, TASKS)).containsExactly(1L);
        assertThat(outbox().parked().list().getFirst().events()).isEqualTo(3);
        assertThat(outbox().left()).isEmpty();
    }

    /// Schedules 3 and 5 of the protocols: 4 is refused before 2 and 3, which commit late, were
    /// seen.
    @Test
    default void sendsWhatComesBeforeTheParked() {
        rig().publisher().refuse(event(ALICE, 4)::equals);
        var late = outbox().begin();
        late.append(event(ALICE, 2));
        late.append(event(ALICE, 3));
        rig().writeAndWake(event(ALICE, 1), event(ALICE, 4));
        traffic(BOB, TASKS);
        assertThat(parked()).hasSize(1);

        late.commit();
        rig().run(SOME);

        assertThat(rig().accepted(ALICE, TASKS)).containsExactly(1L, 2L, 3L);
    }

    @Test
    default void goesOnInOrderAfterARelease() {
        parkAlice();
        rig().run(Duration.ofSeconds(30));
        rig().publisher().refuse(_ -> false);

        outbox().parked().release(STREAM, ACTION);
        rig().writeAndWake(event(ALICE, 4));
        rig().run(SOME);

        assertThat(rig().accepted(ALICE, TASKS)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(outbox().left()).isEmpty();
        assertThat(parked()).isEmpty();
    }

    /// Another relay's floors are above what was put back.
    @Test
    default void goesOnInAnotherProcessThanTheOneThatParked() {
        var other = rig().anotherRelay();
        parkAlice();
        rig().run(other, Duration.ofSeconds(30));
        rig().publisher().refuse(_ -> false);

        outbox().parked().release(STREAM, ACTION);
        rig().run(other, Duration.ofSeconds(2));

        assertThat(rig().accepted(ALICE, TASKS)).containsExactly(1L, 2L, 3L);
    }

    @Test
    default void parksAgainWhatIsRefusedAgain() {
        parkAlice();

        outbox().parked().release(STREAM, ACTION);
        traffic(WILL, TASKS);

        assertThat(parked()).hasSize(1);
        assertThat(outbox().parked().list().getFirst().events()).isEqualTo(2);
    }

    private void parkAlice() {
        rig().publisher().refuse(POISON::equals);
        rig().writeAndWake(event(ALICE, 1), POISON);
        traffic(BOB, TASKS);
        rig().writeAndWake(event(ALICE, 3));
        rig().run(SOME);
        assertThat(parked()).hasSize(1);
    }

    private void traffic(UserId user, Topic topic) {
        for (int n = 1; n <= 40; n++) {
            rig().writeAndWake(event(user, topic, n));
            rig().run(Duration.ofSeconds(2));
        }
    }

    private List<ParkedStream> parked() {
        return outbox().parked().list().stream().map(waiting -> waiting.stream()).toList();
    }

    private static List<Long> numbers(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
