package com.taskmanager.application.relay;

import static com.taskmanager.application.relay.SomeEvents.ALICE;
import static com.taskmanager.application.relay.SomeEvents.NOON;
import static com.taskmanager.application.relay.SomeEvents.TASKS;
import static com.taskmanager.application.relay.SomeEvents.UPDATES;
import static com.taskmanager.application.relay.SomeEvents.WILL;
import static com.taskmanager.application.relay.SomeEvents.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class SuspicionTest {
    private static final OutboxRow ALICE_1 = new OutboxRow(1, event(ALICE, 1));
    private static final OutboxRow ALICE_2 = new OutboxRow(2, event(ALICE, 2));
    private static final OutboxRow WILL_1 = new OutboxRow(3, event(WILL, 1));
    private static final StreamId STREAM = new StreamId(ALICE, TASKS);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Instant LATER = NOON.plus(PATIENCE);

    private Suspicion suspicion = new Suspicion(PATIENCE, new Random(1));

    @Test
    void fallsOnAnEventThatStaysBehindTwice() {
        left(ALICE_1);
        assertThat(suspicion.holds(STREAM)).isFalse();

        left(ALICE_1);

        assertThat(suspicion.holds(STREAM)).isTrue();
    }

    @Test
    void countsEachEventForItself() {
        left(ALICE_1);
        left(ALICE_2);

        assertThat(suspicion.holds(STREAM)).isFalse();
    }

    @Test
    void forgetsWhatWasAcceptedAfterAll() {
        left(ALICE_1);
        suspicion.accepted(TASKS, List.of(ALICE_1), NOON);
        left(ALICE_1);

        assertThat(suspicion.holds(STREAM)).isFalse();
    }

    @Test
    void fallsOnThirtyTwoStreamsOfATopicAtATime() {
        for (int user = 1; user <= 33; user++) {
            left(row(user, TASKS));
            left(row(user, TASKS));
        }
        left(row(33, UPDATES));
        left(row(33, UPDATES));

        assertThat(suspicion.holds(row(32, TASKS).event().stream())).isTrue();
        assertThat(suspicion.holds(row(33, TASKS).event().stream())).isFalse();
        assertThat(suspicion.holds(row(33, UPDATES).event().stream())).isTrue();
    }

    @Test
    void remembersAThousandStreamsThatStayedBehindOnce() {
        IntStream.rangeClosed(1, 1_000).forEach(user -> left(row(user, TASKS)));

        left(row(1_001, TASKS));
        left(row(1_001, TASKS));
        left(row(1_000, TASKS));

        assertThat(suspicion.holds(row(1_001, TASKS).event().stream())).isFalse();
        assertThat(suspicion.holds(row(1_000, TASKS).event().stream())).isTrue();
    }

    @Test
    void endsWithTheThirdRefusalAmongSuccessesAtTheSoonest() {
        suspicion = new Suspicion(Duration.ZERO, new Random(1));
        left(ALICE_1);
        left(ALICE_1);

        assertThat(refusedAfterASuccess(NOON)).isFalse();
        assertThat(refusedAfterASuccess(NOON)).isFalse();
        assertThat(refusedAfterASuccess(NOON)).isTrue();
        assertThat(suspicion.holds(STREAM)).isFalse();
    }

    @Test
    void lastsForAMinuteAmongSuccesses() {
        left(ALICE_1);
        left(ALICE_1);
        suspicion.refused(STREAM, NOON.minusSeconds(30));

        assertThat(secondsUntilRefused(NOON, 300)).isEqualTo(60);
    }

    @Test
    void lastsForAMinuteMoreWithEachStreamOfTheTopicThatItFallsOn() {
        left(ALICE_1);
        left(ALICE_1);
        left(row(1, TASKS));
        left(row(1, TASKS));
        left(row(2, UPDATES));
        left(row(2, UPDATES));

        assertThat(secondsUntilRefused(NOON, 300)).isEqualTo(120);
    }

    @Test
    void lastsForFourMinutesHoweverManyStreamsItFallsOn() {
        left(ALICE_1);
        left(ALICE_1);
        for (int user = 1; user <= 9; user++) {
            left(row(user, TASKS));
            left(row(user, TASKS));
        }

        assertThat(secondsUntilRefused(NOON, 300)).isEqualTo(240);
    }

    /// Just before, a part of the topic was away; now all of it is.
    @Test
    void endsWithNoRefusalWithoutASuccess() {
        left(ALICE_1);
        left(ALICE_1);

        assertThat(secondsUntilRefused(NOON, 55)).isEqualTo(-1);
        assertThat(suspicion.refused(STREAM, NOON.plusSeconds(60))).isFalse();
        assertThat(refusedAfterASuccess(NOON.plusSeconds(60))).isTrue();
    }

    /// And when all of it is back, the part may still be away.
    @Test
    void countsTenSecondsOfATimeInWhichNothingWasAccepted() {
        left(ALICE_1);
        left(ALICE_1);

        assertThat(secondsUntilRefused(NOON, 10)).isEqualTo(-1);
        assertThat(refusedAfterASuccess(NOON.plusSeconds(310))).isFalse();
        assertThat(secondsUntilRefused(NOON.plusSeconds(315), 300)).isEqualTo(35);
    }

    @Test
    void countsNoRefusalWithoutASuccess() {
        left(ALICE_1);
        left(ALICE_1);

        for (int n = 0; n < 10; n++) {
            assertThat(suspicion.refused(STREAM, NOON)).isFalse();
        }
    }

    @Test
    void countsNoSuccessOfMoreThanAMinuteAgo() {
        left(ALICE_1);
        left(ALICE_1);
        assertThat(secondsUntilRefused(NOON, 55)).isEqualTo(-1);

        suspicion.accepted(TASKS, List.of(WILL_1), LATER);

        assertThat(suspicion.refused(STREAM, LATER.plusSeconds(61))).isFalse();
        suspicion.accepted(TASKS, List.of(WILL_1), LATER);
        assertThat(suspicion.refused(STREAM, LATER.plusSeconds(60))).isTrue();
    }

    @Test
    void triesSeldomWhileNothingGetsThrough() {
        left(ALICE_1);
        left(ALICE_1);
        for (int n = 0; n < 12; n++) {
            suspicion.refused(STREAM, NOON);
        }

        assertThat(suspicion.due(STREAM, NOON.plusSeconds(14))).isFalse();
        assertThat(suspicion.due(STREAM, NOON.plusSeconds(30))).isTrue();
    }

    @Test
    void triesSoonOnceSomethingGotThrough() {
        left(ALICE_1);
        left(ALICE_1);
        for (int n = 0; n < 12; n++) {
            suspicion.refused(STREAM, NOON);
        }
        suspicion.accepted(TASKS, List.of(WILL_1), NOON);

        assertThat(suspicion.due(STREAM, NOON.plus(Duration.ofMillis(99)))).isFalse();
        assertThat(suspicion.due(STREAM, NOON.plusSeconds(5))).isTrue();
    }

    /// Tried every five seconds, with a success before each. Answers -1 for longer than
    /// `secondsMax`.
    private long secondsUntilRefused(Instant from, long secondsMax) {
        for (long seconds = 0; seconds <= secondsMax; seconds += 5) {
            if (refusedAfterASuccess(from.plusSeconds(seconds))) {
                return seconds;
            }
        }
        return -1;
    }

    private boolean refusedAfterASuccess(Instant now) {
        suspicion.accepted(TASKS, List.of(WILL_1), now);
        return suspicion.refused(STREAM, now);
    }

    private void left(OutboxRow head) {
        suspicion.left(List.of(head), NOON);
    }

    private static OutboxRow row(int user, Topic topic) {
        return new OutboxRow(user, event(new UserId("user-" + user), topic, 1));
    }
}
