package com.taskmanager.application.relay;

import static com.taskmanager.application.relay.SomeEvents.ALICE;
import static com.taskmanager.application.relay.SomeEvents.UPDATES;
import static com.taskmanager.application.relay.SomeEvents.WILL;
import static com.taskmanager.application.relay.SomeEvents.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.OutboxEvent;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.UUID;

class HandoverTest {
    private static final OutboxRow ALICE_1 = new OutboxRow(1, event(ALICE, 1));
    private static final OutboxRow WILL_1 = new OutboxRow(2, event(WILL, 1));
    private static final OutboxRow ALICE_2 = new OutboxRow(3, event(ALICE, 2));
    private static final OutboxRow ALICE_3 = new OutboxRow(4, event(ALICE, 3));
    private static final OutboxRow ALICES_UPDATE = new OutboxRow(5, event(ALICE, UPDATES, 1));
    private static final List<OutboxRow> ROWS =
            List.of(ALICE_1, WILL_1, ALICE_2, ALICE_3, ALICES_UPDATE);

    @Test
    void isDoneWithWhatWasAccepted() {
        assertThat(handover(ROWS).done()).isEqualTo(ROWS);
    }

    @Test
    void stopsAStreamAtTheFirstThatWasNotAccepted() {
        var handover = handover(List.of(ALICE_1, WILL_1, ALICE_3, ALICES_UPDATE));

        assertThat(handover.done()).containsExactly(ALICE_1, WILL_1, ALICES_UPDATE);
        assertThat(handover.left()).containsExactly(ALICE_2, ALICE_3);
        assertThat(handover.headsLeft()).containsExactly(ALICE_2);
    }

    @Test
    void leavesEverythingWhenNothingIsClear() {
        assertThat(handover(List.of()).left()).isEqualTo(ROWS);
    }

    @Test
    void paysNoHeedToIdsThatWereNeverOffered() {
        var handover = Handover.of(List.of(ALICE_1), Set.of(new UUID(0, 0)));

        assertThat(handover.done()).isEmpty();
    }

    private static Handover handover(List<OutboxRow> accepted) {
        return Handover.of(
                ROWS,
                Set.copyOf(accepted.stream().map(OutboxRow::event).map(OutboxEvent::id).toList()));
    }
}
