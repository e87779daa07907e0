package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.inbox.WaitingEvent.Failures;

import org.junit.jupiter.api.Test;

class ArrivalTest {
    private static final Epoch SECOND = new Epoch(2, 3);

    @Test
    void isOlderThanANewerHistory() {
        assertThat(waited("alice 4").isOlderThan(SECOND)).isTrue();
        assertThat(waited("alice 4@2").isOlderThan(SECOND)).isFalse();
    }

    /// It was stored by a program that could read it.
    @Test
    void isOlderThanNoHistoryWhereItsOwnCannotBeRead() {
        assertThat(waited("nonsense").isOlderThan(SECOND)).isFalse();
    }

    private static Arrival waited(String event) {
        var waiting =
                new WaitingEvent(
                        new EventNumber(stream("alice"), 4),
                        null,
                        PlainEvents.delivery(event).entries().getFirst().data(),
                        WaitingReason.GAP,
                        Failures.NONE,
                        null);
        return Arrival.read(waiting, new PlainEvents());
    }
}
