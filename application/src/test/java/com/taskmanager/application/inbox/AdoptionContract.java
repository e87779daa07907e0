package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.AdoptionResult.Noted;
import com.taskmanager.application.inbox.AdoptionResult.Report;
import com.taskmanager.application.inbox.AdoptionResult.UnknownConsumer;
import com.taskmanager.application.inbox.InboxWorld.Sent;
import com.taskmanager.application.inbox.RegisterConsumer.Registered;
import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.application.operations.Order;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A consumer that comes to streams which were there before it, and one whose inbox was restored.
/// Five events of alice were given out when it comes.
public interface AdoptionContract {
    String NAME = "test";
    StreamId ALICE = stream("alice");
    Order ORDER = new Order("olga", "a new consumer");

    InboxWorld world();

    @BeforeEach
    default void issue() {
        world().issue(ALICE, 5);
        world().issue(new StreamId(ALICE.user(), new Topic("reminders")), 7);
    }

    private InboxHarness inbox() {
        return new InboxHarness(world(), true);
    }

    private static Registered register(InboxHarness inbox, Beginning beginning) {
        return inbox.adoptions().registerConsumer().register(inbox.consumer(), beginning);
    }

    private InboxHarness replayed() {
        var inbox = inbox();
        assertThat(register(inbox, Beginning.REPLAY)).isEqualTo(Registered.WAITS_FOR_REPLAY);
        return inbox;
    }

    private static AdoptionResult adopt(InboxHarness inbox) {
        var result = inbox.adoptions().adoptStreams().adopt(NAME, ORDER);
        inbox.work();
        return result;
    }

    private static Report givenUp(long first, long last) {
        return Report.adopted(new Gap(ALICE, first, last));
    }

    // --- registration

    @Test
    default void beginsBehindWhatWasGivenOutBeforeIt() {
        var inbox = inbox();
        assertThat(register(inbox, Beginning.HERE)).isEqualTo(Registered.BEGINS_HERE);
        world().issue(ALICE, 6);
        inbox.deliver("alice 3", "alice 6", "alice 5");

        assertThat(world().notes()).containsExactly("alice 6");
        assertThat(world().waiting(NAME)).isEmpty();
    }

    @Test
    default void beginsAtOneInStreamsThatBeginLater() {
        var inbox = inbox();
        register(inbox, Beginning.HERE);
        world().issue(stream("bob"), 2);
        inbox.deliver("bob 2", "bob 1");

        assertThat(world().notes()).containsExactly("bob 1", "bob 2");
    }

    @Test
    default void registersOnce() {
        var inbox = inbox();
        register(inbox, Beginning.HERE);
        world().issue(ALICE, 9);

        assertThat(register(inbox, Beginning.HERE)).isEqualTo(Registered.KNOWN);
        assertThat(register(inbox, Beginning.REPLAY)).isEqualTo(Registered.KNOWN);
        inbox.deliver("alice 6");
        assertThat(world().notes()).containsExactly("alice 6");
    }

    @Test
    default void leavesAConsumerAsItIsThatWasThereBeforeTheRegister() {
        var inbox = inbox();
        inbox.deliver("alice 1");

        assertThat(register(inbox, Beginning.HERE)).isEqualTo(Registered.KNOWN);
        inbox.deliver("alice 2");
        assertThat(world().notes()).containsExactly("alice 1", "alice 2");
    }

    @Test
    default void isSimplyNewWhereItsStreamsAreNewToo() {
        var other = new Consumer("other", true, Set.of(new Topic("audit-events")), _ -> {});
        var register = inbox().adoptions().registerConsumer();

        assertThat(register.register(other, Beginning.HERE)).isEqualTo(Registered.NEW);
        assertThat(register.register(other, Beginning.HERE)).isEqualTo(Registered.KNOWN);
    }

    // --- replay

    @Test
    default void appliesAllThatIsDeliveredFromTheFirstNumberOn() {
        var inbox = replayed();
        inbox.deliver("alice 1", "alice 2", "alice 3", "alice 4", "alice 5");

        assertThat(world().notes()).hasSize(5);
        assertThat(adopt(inbox)).isEqualTo(Report.COMPLETE);
        assertThat(adopt(inbox)).isEqualTo(Report.NOTHING);
    }

    @Test
    default void givesUpWhatTheTransportDoesNotHaveAnyMoreOnceAPersonSaysSo() {
        var inbox = replayed();
        inbox.deliver("alice 3", "alice 4", "alice 5");
        inbox.work();
        assertThat(world().notes()).isEmpty();

        assertThat(adopt(inbox)).isEqualTo(givenUp(1, 2));
        assertThat(world().notes()).containsExactly("alice 3", "alice 4", "alice 5");
        assertThat(world().actions())
                .extracting(OperatorAction::action)
                .containsExactly("consumer.adopt");
        inbox.deliver("alice 2");
        assertThat(world().notes()).hasSize(3);
    }

    @Test
    default void changesNothingByLooking() {
        var inbox = replayed();
        inbox.deliver("alice 3");

        var look = inbox.adoptions().previewAdoption().preview(NAME);
        assertThat(look).isEqualTo(givenUp(1, 2));
        inbox.work();
        assertThat(world().notes()).isEmpty();
        assertThat(world().actions()).isEmpty();
        assertThat(adopt(inbox)).isEqualTo(look);
    }

    @Test
    default void givesUpNothingThatWasGivenOutAfterItCame() {
        var inbox = replayed();
        world().issue(ALICE, 8);
        inbox.deliver("alice 8");

        assertThat(adopt(inbox)).isEqualTo(givenUp(1, 5));
        assertThat(world().notes()).isEmpty();
        inbox.deliver("alice 7", "alice 6");
        inbox.work();
        assertThat(world().notes()).containsExactly("alice 6", "alice 7", "alice 8");
    }

    @Test
    default void beginsBehindWhatWasThereWhereTheTransportHasNothing() {
        var inbox = replayed();

        assertThat(adopt(inbox)).isEqualTo(givenUp(1, 5));
        world().issue(ALICE, 6);
        inbox.deliver("alice 6");
        assertThat(world().notes()).containsExactly("alice 6");
    }

    @Test
    default void givesUpNothingThatIsStillToBeSent() {
        var inbox = replayed();
        inbox.deliver("alice 3");
        world().place(Sent.OUTBOX, new EventNumber(ALICE, 2), new UUID(1, 2));

        assertThat(adopt(inbox)).isEqualTo(Report.PENDING);
        assertThat(world().waiting(NAME)).containsExactly("alice 3 GAP");
    }

    @Test
    default void leavesAStreamAloneOnWhichSomebodyIsAtWork() {
        var inbox = replayed();
        inbox.deliver("alice 3");

        world().whileHeld(NAME, ALICE, () -> assertThat(adopt(inbox)).isEqualTo(Report.PENDING));
        assertThat(adopt(inbox)).isEqualTo(givenUp(1, 2));
    }

    @Test
    default void givesUpOneGapAndLeavesTheNextToAPerson() {
        var inbox = replayed();
        inbox.deliver("alice 2", "alice 4");

        assertThat(adopt(inbox)).isEqualTo(givenUp(1, 1));
        assertThat(adopt(inbox)).isEqualTo(Report.NOTHING);
        assertThat(world().notes()).containsExactly("alice 2");
        assertThat(world().waiting(NAME)).containsExactly("alice 4 GAP");
    }

    @Test
    default void goesThroughAnyNumberOfStreams() {
        for (int n = 0; n < 250; n++) {
            world().issue(stream("user" + n), 2);
        }
        var inbox = replayed();
        inbox.deliver("user7 2", "user200 1");

        var result = (Report) adopt(inbox);
        assertThat(result.adopted()).isEqualTo(251);
        assertThat(result.pending()).isZero();
        assertThat(result.complete()).isZero();
        assertThat(result.gaps()).hasSize(Report.GAPS_MAX);
        assertThat(world().notes()).containsExactlyInAnyOrder("user7 2", "user200 1");
    }

    // --- a restored inbox

    @Test
    default void goesOnInARestoredInboxWithoutWhatIsGoneForGood() {
        var inbox = inbox();
        inbox.deliver("alice 1", "alice 2");
        world().issue(ALICE, 9);

        assertThat(inbox.adoptions().replayConsumer().replay(NAME, ORDER)).isEqualTo(new Noted(1));
        inbox.deliver("alice 2", "alice 6", "alice 7", "alice 8", "alice 9");
        assertThat(adopt(inbox)).isEqualTo(givenUp(3, 5));
        assertThat(world().notes())
                .containsExactly("alice 1", "alice 2", "alice 6", "alice 7", "alice 8", "alice 9");
        assertThat(world().actions())
                .extracting(OperatorAction::action)
                .containsExactly("consumer.replay", "consumer.adopt");
    }

    @Test
    default void notesNothingWhereNothingCanBeMissing() {
        var inbox = inbox();
        inbox.deliver("alice 1", "alice 2", "alice 3", "alice 4", "alice 5");

        assertThat(inbox.adoptions().replayConsumer().replay(NAME, ORDER)).isEqualTo(new Noted(0));
    }

    @Test
    default void givesUpNoOrdinaryGap() {
        var inbox = inbox();
        inbox.deliver("alice 1", "alice 3");

        assertThat(adopt(inbox)).isEqualTo(Report.NOTHING);
        assertThat(world().waiting(NAME)).containsExactly("alice 3 GAP");
    }

    @Test
    default void leavesAStreamToAPersonThatWaitsForOne() {
        var inbox = inbox();
        inbox.deliver("alice 1 invalid", "alice 3");
        inbox.adoptions().replayConsumer().replay(NAME, ORDER);

        assertThat(adopt(inbox)).isEqualTo(Report.PENDING);
        assertThat(world().dead(NAME)).isEqualTo(List.of("alice 1 INVALID"));
    }

    @Test
    default void knowsOnlyItsConsumers() {
        var adoptions = inbox().adoptions();

        assertThat(adoptions.previewAdoption().preview("nobody")).isEqualTo(new UnknownConsumer());
        assertThat(adoptions.adoptStreams().adopt("nobody", ORDER))
                .isEqualTo(new UnknownConsumer());
        assertThat(adoptions.replayConsumer().replay("nobody", ORDER))
                .isEqualTo(new UnknownConsumer());
    }
}
