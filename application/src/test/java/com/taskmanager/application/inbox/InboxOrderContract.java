package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.DeliveryResult.Answered;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The order in which events take effect, and each once, however they come.
public interface InboxOrderContract extends InboxScene {
    private static SortedSet<StreamId> streams() {
        return new TreeSet<>(List.of(stream("alice")));
    }

    @Test
    default void appliesInOrderWhateverTheOrderOfTheDelivery() {
        ordered().deliver("alice 2", "bob 1", "alice 1", "alice 3");

        assertThat(world().notes()).containsExactly("alice 1", "alice 2", "alice 3", "bob 1");
        assertThat(world().waiting(NAME)).isEmpty();
    }

    @Test
    default void storesWhatIsEarlyAndTakesItUpWhenTheGapCloses() {
        var inbox = ordered();
        inbox.deliver("alice 2", "alice 3");
        inbox.work();
        assertThat(world().notes()).isEmpty();
        assertThat(world().waiting(NAME)).containsExactly("alice 2 GAP", "alice 3 GAP");

        inbox.deliver("alice 1");
        inbox.work();

        assertThat(world().notes()).containsExactly("alice 1", "alice 2", "alice 3");
        assertThat(world().waiting(NAME)).isEmpty();
    }

    @Test
    default void takesUpFarMoreThanOneUnitOfWorkHolds() {
        var inbox = ordered();
        inbox.deliver(IntStream.rangeClosed(2, 350).mapToObj(n -> "alice " + n).toList());
        inbox.deliver("alice 1");
        inbox.work();

        assertThat(world().notes())
                .isEqualTo(IntStream.rangeClosed(1, 350).mapToObj(n -> "alice " + n).toList());
    }

    @Test
    default void splitsWhatIsTooLargeForOneUnitOfWork() {
        var all = IntStream.rangeClosed(1, 1_200).mapToObj(n -> "alice " + n).toList();

        var result = ordered().deliver(all);

        assertThat(result).isInstanceOf(Answered.class);
        assertThat(world().notes()).isEqualTo(all);
    }

    @Test
    default void clearsAwayWhatWaitedAndCameAgain() {
        var inbox = ordered();
        inbox.deliver("alice 2");
        inbox.deliver("alice 1", "alice 2");

        assertThat(world().notes()).containsExactly("alice 1", "alice 2");
        assertThat(world().waiting(NAME)).isEmpty();
    }

    @Test
    default void countsWhatComesAgainAndDoesNothing() {
        var inbox = ordered();
        inbox.deliver("alice 1", "alice 1", "alice 3");
        inbox.deliver("alice 1", "alice 3", "alice 3");
        inbox.work();

        assertThat(world().notes()).containsExactly("alice 1");
        assertThat(world().waiting(NAME)).containsExactly("alice 3 GAP");
        assertThat(inbox.signals(InboxSignal.Duplicates.class))
                .containsExactly(new InboxSignal.Duplicates(1), new InboxSignal.Duplicates(3));
    }

    @Test
    default void keepsTheConsumersApart() {
        ordered().deliver("alice 1");
        assertThat(world().store().positions().peek("other", streams())).isEmpty();
    }
}
