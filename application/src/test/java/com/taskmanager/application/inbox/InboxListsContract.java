package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;
import static com.taskmanager.application.testing.Samples.ALICE;
import static com.taskmanager.application.testing.Samples.BOB;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.FiledLetter.Status;
import com.taskmanager.application.inbox.Position.State;
import com.taskmanager.application.lookup.LetterFilter;
import com.taskmanager.application.lookup.LetterGroup;
import com.taskmanager.application.lookup.LetterLine;
import com.taskmanager.application.lookup.LetterQuery;
import com.taskmanager.application.lookup.Lookups;
import com.taskmanager.application.lookup.Scope;
import com.taskmanager.application.lookup.Shelf;
import com.taskmanager.application.lookup.StreamLine;
import com.taskmanager.application.lookup.StreamQuery;
import com.taskmanager.application.lookup.StreamSituation;
import com.taskmanager.application.lookup.WaitingLine;
import com.taskmanager.application.lookup.WaitingQuery;
import com.taskmanager.application.operations.Order;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What operators see of what waits, stands and died, over any implementation of the ports.
public interface InboxListsContract extends InboxScene {
    private Lookups lookups() {
        var consumer = new Consumer(NAME, true, Set.of(PlainEvents.TOPIC), _ -> {});
        return new Lookups(world().lookups(), List.of(consumer));
    }

    private List<String> waiting(Scope scope, @Nullable WaitingReason reason) {
        return lookups()
                .listWaiting()
                .list(new WaitingQuery(scope, reason, null, 50))
                .items()
                .stream()
                .map(InboxListsContract::text)
                .toList();
    }

    private static String text(WaitingLine line) {
        return "%s %d %s"
                .formatted(line.number().stream().user(), line.number().seq(), line.why().reason());
    }

    private List<String> standing(Scope scope, @Nullable State state) {
        return lookups()
                .listStreams()
                .list(new StreamQuery(scope, state, null, 50))
                .items()
                .stream()
                .map(line -> line.stream().user() + " " + line.lastSeq() + " " + line.state())
                .toList();
    }

    private List<Long> letters(Scope scope, Status status, @Nullable String type) {
        var query = new LetterQuery(scope, status, type, null, 50);
        return lookups().listDeadLetters().list(query).items().stream()
                .map(LetterLine::id)
                .toList();
    }

    private StreamSituation situation() {
        return lookups().findStream().find(NAME, stream("alice")).orElseThrow();
    }

    /// Alice retries her first, bob has a gap and a dead letter at his head is halting carol.
    private InboxHarness trouble() {
        world().issue(stream("carol"), 2_000);
        var inbox = ordered();
        inbox.fail("alice 1");
        inbox.deliver("alice 1", "alice 2", "bob 3", "bob 2", "carol 1 invalid", "carol 2");
        return inbox;
    }

    // --- what waits

    @Test
    default void showsWhatWaitsByReasonUserAndNumber() {
        trouble();

        assertThat(waiting(Scope.ALL, null))
                .containsExactly(
                        "bob 2 GAP",
                        "bob 3 GAP",
                        "alice 2 BEHIND",
                        "carol 2 BEHIND",
                        "alice 1 RETRY");
        assertThat(waiting(Scope.ALL, WaitingReason.BEHIND))
                .containsExactly("alice 2 BEHIND", "carol 2 BEHIND");
        assertThat(waiting(Scope.ALL, WaitingReason.SET_ASIDE)).isEmpty();
    }

    @Test
    default void showsOnlyWhatWasAskedFor() {
        trouble();

        assertThat(waiting(new Scope(NAME, PlainEvents.TOPIC, ALICE), null))
                .containsExactly("alice 2 BEHIND", "alice 1 RETRY");
        assertThat(waiting(new Scope("other", null, null), null)).isEmpty();
        assertThat(waiting(new Scope(null, Topic.TASK_UPDATES, null), null)).isEmpty();
        assertThat(waiting(new Scope(null, null, BOB), WaitingReason.GAP))
                .containsExactly("bob 2 GAP", "bob 3 GAP");
    }

    @Test
    default void tellsWhyAnEventWaitsAndUntilWhen() {
        trouble();
        var query = new WaitingQuery(Scope.ALL, WaitingReason.RETRY, null, 1);
        var retried = lookups().listWaiting().list(query).items().getFirst();

        assertThat(retried.consumer()).isEqualTo(NAME);
        assertThat(retried.id()).isEqualTo(PlainEvents.id("alice 1"));
        assertThat(retried.why().attempts()).isEqualTo(1);
        assertThat(retried.why().lastError()).isEqualTo("IllegalStateException: no");
        assertThat(retried.why().nextAttemptAt())
                .isEqualTo(world().clock().instant().plus(Duration.ofSeconds(1)));
    }

    @Test
    default void pagesThroughWhatWaitsWithoutMissingOrRepeatingAny() {
        trouble();
        var seen = new ArrayList<String>();
        Shelf<WaitingReason> after = null;
        do {
            var page = lookups().listWaiting().list(new WaitingQuery(Scope.ALL, null, after, 2));
            assertThat(page.items()).hasSizeBetween(1, 2);
            page.items().forEach(line -> seen.add(text(line)));
            after = page.next();
        } while (after != null);

        assertThat(seen).isEqualTo(waiting(Scope.ALL, null));
    }

    @Test
    default void goesOnBehindWhatIsGoneSince() {
        var inbox = ordered();
        inbox.deliver("alice 2", "alice 4", "bob 2");
        var first = lookups().listWaiting().list(new WaitingQuery(Scope.ALL, null, null, 1));
        inbox.deliver("alice 1");
        inbox.work();

        var rest =
                lookups().listWaiting().list(new WaitingQuery(Scope.ALL, null, first.next(), 50));

        assertThat(rest.items())
                .extracting(InboxListsContract::text)
                .containsExactly("alice 4 GAP", "bob 2 GAP");
        assertThat(rest.next()).isNull();
    }

    // --- what stands

    @Test
    default void showsStreamsThatStand() {
        var inbox = trouble();
        world().issue(stream("dora"), 1);
        inbox.deliver("dora 1");
        inbox.streams().stopStream().stop(NAME, stream("dora"), new Order("olga", "moved"));

        assertThat(standing(Scope.ALL, null))
                .containsExactly("alice 0 RETRYING", "carol 0 HALTED", "dora 1 STOPPED");
        assertThat(standing(Scope.ALL, State.HALTED)).containsExactly("carol 0 HALTED");
        assertThat(standing(new Scope(NAME, PlainEvents.TOPIC, ALICE), null))
                .containsExactly("alice 0 RETRYING");
        assertThat(standing(new Scope("other", null, null), null)).isEmpty();
    }

    @Test
    default void pagesThroughStreamsThatStand() {
        world().issue(stream("carol"), 1);
        ordered().deliver("carol 1 invalid", "alice 1 invalid", "bob 1 invalid");
        var seen = new ArrayList<String>();
        Shelf<State> after = null;
        do {
            var page = lookups().listStreams().list(new StreamQuery(Scope.ALL, null, after, 1));
            page.items().stream()
                    .map(StreamLine::stream)
                    .forEach(stream -> seen.add(stream.user().value()));
            after = page.next();
        } while (after != null);

        assertThat(seen).containsExactly("alice", "bob", "carol");
    }

    // --- one stream

    @Test
    default void showsOneStreamWithWhatIsMissing() {
        var inbox = ordered();
        inbox.deliver("alice 1", "alice 4", "alice 5");

        assertThat(situation())
                .isEqualTo(
                        new StreamSituation(
                                new StreamLine(NAME, stream("alice"), 1, State.OPEN),
                                Map.of(WaitingReason.GAP, 2L),
                                4L,
                                2_000L,
                                null));
        assertThat(lookups().findStream().find(NAME, stream("bob"))).isEmpty();
        assertThat(lookups().findStream().find("other", stream("alice"))).isEmpty();
    }

    @Test
    default void showsTheLetterAtTheHeadOfAHaltedStream() {
        var inbox = ordered();
        inbox.deliver("alice 1", "alice 3 invalid", "alice 4");
        inbox.deliver("alice 3 fork");
        inbox.deliver("alice 2");
        inbox.work();
        var query = new LetterQuery(Scope.ALL, Status.OPEN, null, null, 50);
        var head =
                lookups().listDeadLetters().list(query).items().stream()
                        .filter(line -> line.death().cause() == DeadLetter.Cause.INVALID)
                        .findFirst()
                        .orElseThrow();

        assertThat(situation().line().state()).isEqualTo(State.HALTED);
        assertThat(situation().letter()).isEqualTo(head.id());
        assertThat(situation().lowestWaiting()).isEqualTo(4);
    }

    @Test
    default void showsTheLetterOfADeadlyEventAtTheHead() {
        var inbox = orderedAfterTwoDeathsOf("alice", 2);
        inbox.deliver("alice 1", "alice 2", "alice 3");

        assertThat(situation().line().state()).isEqualTo(State.HALTED);
        assertThat(situation().letter()).isEqualTo(world().letters(NAME).getFirst());
        assertThat(inbox.signals(InboxSignal.Halted.class))
                .containsExactly(new InboxSignal.Halted(stream("alice")));
    }

    @Test
    default void countsWhatIsSetAsideButMissesNothingThere() {
        var inbox = unordered();
        inbox.fail("alice 1");
        inbox.deliver("alice 1", "alice 2", "alice 4");

        assertThat(situation().waiting())
                .isEqualTo(Map.of(WaitingReason.SET_ASIDE, 1L, WaitingReason.GAP, 1L));
        assertThat(situation().lowestWaiting()).isEqualTo(4);
        assertThat(situation().letter()).isNull();
    }

    // --- dead letters

    @Test
    default void showsDeadLettersTheYoungestFirst() {
        var inbox = unordered();
        inbox.deliver("alice 1 invalid com.taskmanager.task.deleted", "bob 1 invalid");
        inbox.deliver("nonsense");
        var all = world().letters(NAME);
        var alices =
                lookups()
                        .listDeadLetters()
                        .list(new LetterQuery(Scope.ALL, Status.OPEN, null, all.get(1), 50))
                        .items()
                        .getFirst();

        assertThat(letters(Scope.ALL, Status.OPEN, null))
                .containsExactly(all.get(2), all.get(1), all.get(0));
        assertThat(letters(new Scope(NAME, PlainEvents.TOPIC, null), Status.OPEN, null)).hasSize(3);
        assertThat(letters(new Scope(null, null, BOB), Status.OPEN, null))
                .containsExactly(all.get(1));
        assertThat(letters(Scope.ALL, Status.OPEN, "com.taskmanager.task.deleted"))
                .containsExactly(all.get(0));
        assertThat(letters(new Scope("other", null, null), Status.OPEN, null)).isEmpty();
        assertThat(letters(new Scope(null, Topic.TASK_UPDATES, null), Status.OPEN, null)).isEmpty();
        assertThat(alices.id()).isEqualTo(all.get(0));
        assertThat(alices.identity())
                .isEqualTo(
                        new DeadLetter.Identity(
                                new EventNumber(stream("alice"), 1),
                                PlainEvents.id("alice 1 invalid"),
                                "com.taskmanager.task.deleted"));
        assertThat(alices.death().error()).isEqualTo("BrokenEvent: not valid");
    }

    @Test
    default void showsDeadLettersByWhatWasDecided() {
        var inbox = unordered();
        inbox.deliver("alice 1 invalid", "bob 1 invalid");
        var all = world().letters(NAME);
        inbox.letters().discardDeadLetter().discard(all.getFirst(), new Order("olga", "old"));

        assertThat(letters(Scope.ALL, Status.OPEN, null)).containsExactly(all.getLast());
        assertThat(letters(Scope.ALL, Status.DISCARDED, null)).containsExactly(all.getFirst());
        assertThat(letters(Scope.ALL, Status.SKIPPED, null)).isEmpty();
    }

    @Test
    default void groupsDeadLettersByWhatWentWrong() {
        var inbox = unordered();
        inbox.deliver("alice 1 invalid", "bob 1 invalid");
        inbox.deliver("nonsense");
        var groups = lookups().groupDeadLetters().group(open(null), 50);
        var first = groups.getFirst();

        assertThat(groups).extracting(LetterGroup::letters).containsExactly(2L, 1L);
        assertThat(first.consumer()).isEqualTo(NAME);
        assertThat(first.error()).isEqualTo("BrokenEvent: not valid");
        assertThat(
                        lookups()
                                .listDeadLetters()
                                .list(new LetterQuery(open(first.error()), null, 50))
                                .items())
                .hasSize(2);
        assertThat(lookups().groupDeadLetters().group(open("BrokenEvent: other"), 50)).isEmpty();
        assertThat(lookups().groupDeadLetters().group(open(null), 1)).hasSize(1);
    }

    private static LetterFilter open(@Nullable String error) {
        return new LetterFilter(Scope.ALL, Status.OPEN, null, error, null, null);
    }

    @Test
    default void pagesThroughDeadLetters() {
        unordered().deliver("alice 1 invalid", "bob 1 invalid", "nonsense");
        var seen = new ArrayList<Long>();
        Long before = null;
        do {
            var query = new LetterQuery(Scope.ALL, Status.OPEN, null, before, 1);
            var page = lookups().listDeadLetters().list(query);
            page.items().forEach(line -> seen.add(line.id()));
            before = page.next();
        } while (before != null);

        assertThat(seen).isEqualTo(letters(Scope.ALL, Status.OPEN, null));
    }

    @Test
    default void showsNoMoreThanAPage() {
        assertThatThrownBy(() -> new WaitingQuery(Scope.ALL, null, null, 201))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LetterQuery(Scope.ALL, Status.OPEN, null, null, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StreamQuery(Scope.ALL, State.OPEN, null, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
