package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.KeeperHarness.LISTENER;
import static com.taskmanager.application.inbox.KeeperHarness.NAME;
import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.DeadLetter.Cause;
import com.taskmanager.application.inbox.DeliveryResult.Answered;
import com.taskmanager.application.inbox.DeliveryResult.EntryAnswer;
import com.taskmanager.application.inbox.DeliveryResult.NotReady;
import com.taskmanager.application.inbox.DeliveryResult.Status;
import com.taskmanager.application.inbox.LetterResult.Busy;
import com.taskmanager.application.inbox.LetterResult.Done;
import com.taskmanager.application.inbox.LetterResult.FailedAgain;
import com.taskmanager.application.inbox.LetterResult.Refused;
import com.taskmanager.application.inbox.LetterResult.Why;
import com.taskmanager.application.lookup.LetterFilter;
import com.taskmanager.application.lookup.LetterLine;
import com.taskmanager.application.lookup.LetterQuery;
import com.taskmanager.application.lookup.Scope;
import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.application.operations.Order;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

/// What comes by the dead-letter topic, over any implementation of the inbox's ports.
public interface KeepLettersContract {
    Order ORDER = new Order("olga", "the schema is out");
    TransportPlace PLACE = new TransportPlace(PlainEvents.TOPIC, 5, 9_000_000_000L);

    InboxWorld world();

    @BeforeEach
    default void giveOutNumbers() {
        world().issue(stream("alice"), 100);
    }

    private KeeperHarness keeper() {
        return new KeeperHarness(world());
    }

    private long letter() {
        return world().letters(NAME).getFirst();
    }

    private LetterResult retry(KeeperHarness keeper) {
        return keeper.letters().retryDeadLetter().retry(letter(), ORDER);
    }

    private LetterLine line() {
        var scope = new Scope(NAME, null, null);
        var query =
                new LetterQuery(LetterFilter.of(scope, FiledLetter.Status.OPEN, null), null, 10);
        return world().lookups().letters().letters(query, 10).getFirst();
    }

    @Test
    default void keepsWhateverComesOnceAndDropsNothing() {
        var keeper = keeper();
        var result = keeper.deliver("nonsense", "\0\uFFFF", "nonsense", "");
        keeper.deliver("nonsense");

        assertThat(result)
                .isEqualTo(
                        new Answered(
                                IntStream.range(0, 4)
                                        .mapToObj(
                                                n -> new EntryAnswer("entry-" + n, Status.SUCCESS))
                                        .toList()));
        assertThat(world().dead(NAME)).containsExactly("? ? REFUSED", "? ? REFUSED", "? ? REFUSED");
        assertThat(keeper.signals())
                .containsExactly(
                        new InboxSignal.Died(Cause.REFUSED, null),
                        new InboxSignal.Died(Cause.REFUSED, null),
                        new InboxSignal.Duplicates(1),
                        new InboxSignal.Died(Cause.REFUSED, null),
                        new InboxSignal.Duplicates(1));
    }

    @Test
    default void tellsApartWhatDiffersBehindAMegabyte() {
        var most = "x".repeat(1_048_575);
        keeper().deliver(most + "1", most + "2", most + "1");

        assertThat(world().dead(NAME)).hasSize(2);
        assertThat(world().desk().letters().find(letter()).orElseThrow().letter().data().size())
                .isEqualTo(1_048_576);
    }

    @Test
    default void believesNothingThatTheBytesSayOfThemselves() {
        keeper().deliver("alice 1", "alice 2 invalid");

        assertThat(world().dead(NAME)).containsExactly("? ? REFUSED", "? ? REFUSED");
        assertThat(world().notes()).isEmpty();
        assertThat(world().waiting(NAME)).isEmpty();
        assertThat(line().identity()).isNull();
        assertThat(line().death().error()).isEqualTo("not valid");
    }

    @Test
    default void saysWhereTheTransportHadItFirst() {
        keeper().deliver("nonsense", PLACE);

        assertThat(line().topic()).isEqualTo(PlainEvents.TOPIC);
        assertThat(line().place()).isEqualTo(PLACE);
        assertThat(line().death().error()).isEqualTo("no user, no number");
        assertThat(world().desk().letters().find(letter()).orElseThrow().letter().place())
                .isEqualTo(PLACE);
    }

    @Test
    default void saysThatItCameByTheDeadLetterTopicWhereNothingElseIsKnown() {
        keeper().deliver("nonsense");

        assertThat(line().topic()).isEqualTo(Topic.DEAD_LETTERS);
        assertThat(line().place()).isNull();
    }

    @Test
    default void takesNothingWhileItIsClosedOrPaused() {
        var keeper = keeper();
        keeper.operations().pauseConsumer().pause(NAME, ORDER);
        assertThat(keeper.deliver("nonsense")).isInstanceOf(NotReady.class);
        keeper.operations().resumeConsumer().resume(NAME, ORDER);
        keeper.close("the role is not active here");

        assertThat(keeper.deliver("nonsense"))
                .isEqualTo(new NotReady("the role is not active here"));
        assertThat(world().dead(NAME)).isEmpty();
    }

    // --- what operators do with it

    @Test
    default void handsWhatCanBeReadToWhoeverListens() {
        var keeper = keeper();
        keeper.deliverToListener("alice 2");
        keeper.deliver("alice 1", PLACE);
        long id = letter();
        keeper.close("consumers run elsewhere");

        assertThat(retry(keeper)).isEqualTo(new Done());

        assertThat(world().notes()).containsExactly("alice 1");
        assertThat(world().waiting(LISTENER)).containsExactly("alice 2 GAP");
        assertThat(world().dead(NAME)).isEmpty();
        assertThat(keeper.letters().retryDeadLetter().retry(id, ORDER))
                .isEqualTo(new Refused(Why.APPLIED));
        assertThat(world().actions())
                .extracting(OperatorAction::action)
                .containsExactly("dead-letter.retry");
    }

    @Test
    default void handsOverNothingTwice() {
        var keeper = keeper();
        keeper.deliverToListener("alice 1");
        keeper.deliver("alice 1", PLACE);

        assertThat(retry(keeper)).isEqualTo(new Done());

        assertThat(world().notes()).containsExactly("alice 1");
        assertThat(world().dead(LISTENER)).isEmpty();
    }

    @Test
    default void letsTheListenerJudgeWhatWasForged() {
        var keeper = keeper();
        keeper.deliver("alice 101", PLACE);

        assertThat(retry(keeper)).isEqualTo(new Done());

        assertThat(world().notes()).isEmpty();
        assertThat(world().dead(LISTENER)).containsExactly("alice 101 FORGERY");
    }

    @Test
    default void haltsNobodyByWhatIsStillNotValid() {
        var keeper = keeper();
        keeper.deliver("alice 1 invalid", PLACE);

        assertThat(retry(keeper)).isEqualTo(new FailedAgain("not valid"));
        assertThat(retry(keeper)).isEqualTo(new FailedAgain("not valid"));

        assertThat(world().dead(LISTENER)).isEmpty();
        assertThat(line().death().attempts()).isEqualTo(2);
        keeper.deliverToListener("alice 1");
        assertThat(world().notes()).containsExactly("alice 1");
    }

    @Test
    default void keepsWhatNobodyHereListensTo() {
        var keeper = keeper();
        keeper.deliver("alice 1", new TransportPlace(new Topic("elsewhere"), 0, 0));

        assertThat(retry(keeper)).isEqualTo(new FailedAgain("nobody here listens to elsewhere"));
        assertThat(world().dead(NAME)).containsExactly("? ? REFUSED");
    }

    @Test
    default void asksForPatienceWhileTheListenerRests() {
        var keeper = keeper();
        keeper.deliver("alice 1", PLACE);
        keeper.operations().pauseConsumer().pause(LISTENER, ORDER);

        assertThat(retry(keeper)).isInstanceOf(Busy.class);

        assertThat(world().notes()).isEmpty();
        assertThat(world().dead(NAME)).containsExactly("? ? REFUSED");
        assertThat(line().death().attempts()).isZero();
    }

    @Test
    default void isPutAwayAndTakenBackButNeverSkipped() {
        var keeper = keeper();
        keeper.deliver("nonsense", PLACE);
        var letters = keeper.letters();

        assertThat(letters.skipDeadLetter().skip(letter(), ORDER))
                .isEqualTo(new Refused(Why.NO_STREAM_WAITS));
        assertThat(letters.discardDeadLetter().discard(letter(), ORDER)).isEqualTo(new Done());
        assertThat(retry(keeper)).isEqualTo(new Refused(Why.OTHER_STATUS));
        keeper.deliver("nonsense", PLACE);
        assertThat(world().dead(NAME)).containsExactly("? ? REFUSED DISCARDED");
        assertThat(letters.restoreDeadLetter().restore(letter(), ORDER)).isEqualTo(new Done());
        assertThat(world().dead(NAME)).containsExactly("? ? REFUSED");
    }

    /// Both letters of one event can be told to be of one.
    @Test
    default void findsTheConsumersOwnLetterByThePlace() {
        var inbox = new InboxHarness(world(), true);
        inbox.deliver("nonsense", PLACE);
        inbox.deliver("other nonsense", new TransportPlace(new Topic("forged"), 5, 7));

        var places =
                world().letters("test").stream()
                        .map(id -> world().desk().letters().find(id).orElseThrow())
                        .map(filed -> filed.letter().place());
        assertThat(places).containsExactly(PLACE, null);
    }
}
