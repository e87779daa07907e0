package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.InboxWorld.Sent;
import com.taskmanager.application.lookup.About;
import com.taskmanager.application.lookup.Envelope;
import com.taskmanager.application.lookup.Lookups;
import com.taskmanager.application.lookup.Place;
import com.taskmanager.application.lookup.Step;
import com.taskmanager.application.lookup.Timeline;
import com.taskmanager.application.lookup.TimelineQuery;
import com.taskmanager.application.operations.Order;
import com.taskmanager.application.testing.InMemoryWorld;
import com.taskmanager.domain.task.TaskId;
import com.taskmanager.domain.user.UserId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// One account of what happened to events, whatever of them a person knows.
public interface ShowTimelineContract extends InboxScene {
    String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private Optional<Timeline> shown(About about, int limit) {
        var consumers =
                List.of(
                        new Consumer(NAME, true, Set.of(PlainEvents.TOPIC), _ -> {}),
                        new Consumer("elsewhere", true, Set.of(new Topic("other")), _ -> {}));
        return new Lookups(world().lookups(), consumers)
                .showTimeline()
                .show(new TimelineQuery(about, limit));
    }

    private Timeline of(About about) {
        return shown(about, 50).orElseThrow();
    }

    private Timeline of(String event) {
        return of(new About.Event(PlainEvents.id(event)));
    }

    /// As `changed`, `published`, or for consumers `applied`.
    private static List<String> steps(Timeline timeline) {
        return timeline.entries().stream().map(entry -> name(entry.step())).toList();
    }

    private static String name(Step step) {
        return switch (step) {
            case Step.Changed _ -> "changed";
            case Step.InOutbox _ -> "in outbox";
            case Step.Parked _ -> "parked";
            case Step.Published _ -> "published";
            case Step.NotOnRecord _ -> "not on record";
            case Step.AtConsumer(_, Place.Applied _, _) -> "applied";
            case Step.AtConsumer(_, Place.Waits(var why), _) -> "waits " + why.reason();
            case Step.AtConsumer(_, Place.Dead dead, _) -> dead.cause() + " " + dead.status();
            case Step.AtConsumer(_, Place.GivenUp _, _) -> "given up";
            case Step.AtConsumer(_, Place.NotHere _, var state) -> "not here " + state;
        };
    }

    private void place(Sent place, String event, long task, @Nullable String causedBy) {
        var words = event.split(" ", -1);
        var envelope =
                new Envelope(
                        "com.taskmanager.task.created",
                        "task/" + task,
                        InMemoryWorld.NOON.plusSeconds(Long.parseLong(words[1])),
                        "request-1",
                        causedBy == null ? null : PlainEvents.id(causedBy),
                        "00-" + TRACE + "-00f067aa0ba902b7-01");
        var number = new EventNumber(stream(words[0]), Long.parseLong(words[1]));
        world().place(place, number, PlainEvents.id(event), envelope);
    }

    private static Timeline.@Nullable Entry entry(Timeline timeline, String name) {
        return timeline.entries().stream()
                .filter(entry -> name(entry.step()).equals(name))
                .findFirst()
                .orElse(null);
    }

    @Test
    default void leadsFromTheChangeToTheConsumer() {
        place(Sent.LOG, "alice 1", 7, null);
        ordered().deliver("alice 1");

        var timeline = of("alice 1");

        assertThat(steps(timeline)).containsExactlyInAnyOrder("changed", "published", "applied");
        assertThat(timeline.events())
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.number())
                                    .isEqualTo(new EventNumber(stream("alice"), 1));
                            assertThat(event.envelope()).isNotNull();
                            assertThat(event.changedAt())
                                    .isEqualTo(InMemoryWorld.NOON.plusSeconds(1));
                        });
        assertThat(entry(timeline, "published")).matches(at -> at.at() != null && at.exact());
        assertThat(timeline.more()).isFalse();
    }

    /// A position has one time, which is its newest event's.
    @Test
    default void knowsExactlyWhenTheNewestWasAppliedAndALatestTimeForTheOthers() {
        place(Sent.LOG, "alice 1", 7, null);
        place(Sent.LOG, "alice 2", 7, null);
        ordered().deliver("alice 1", "alice 2");

        assertThat(entry(of("alice 1"), "applied")).matches(at -> at.at() != null && !at.exact());
        assertThat(entry(of("alice 2"), "applied")).matches(at -> at.at() != null && at.exact());
    }

    @Test
    default void saysWhatHasNotLeft() {
        place(Sent.OUTBOX, "alice 1", 7, null);
        place(Sent.PARKED, "alice 2", 7, null);

        assertThat(steps(of("alice 1"))).containsExactly("changed", "in outbox", "not here null");
        assertThat(steps(of("alice 2")))
                .containsExactlyInAnyOrder("changed", "parked", "not here null");
    }

    @Test
    default void saysWhatAConsumerMakesOfIt() {
        var inbox = ordered();
        inbox.fail("alice 1");
        place(Sent.LOG, "alice 1", 7, null);
        place(Sent.LOG, "alice 3", 7, null);
        inbox.deliver("alice 1", "alice 2");

        assertThat(steps(of("alice 1"))).contains("published", "waits RETRY");
        assertThat(steps(of("alice 2")))
                .containsExactly("changed", "not on record", "waits BEHIND");
        assertThat(steps(of("alice 3"))).contains("published", "not here RETRYING");
    }

    @Test
    default void tellsTheDeadAndThoseBehindThem() {
        var inbox = ordered();
        place(Sent.LOG, "alice 2", 7, null);
        inbox.deliver("alice 1 invalid", "bob 1", "bob 1 fork", "bob 9000");

        assertThat(steps(of("alice 1 invalid"))).contains("INVALID OPEN");
        assertThat(steps(of("alice 2"))).contains("not here HALTED");
        assertThat(steps(of("bob 1 fork"))).contains("FORK OPEN");
        assertThat(steps(of("bob 9000"))).contains("FORGERY OPEN");
    }

    @Test
    default void tellsAGhost() {
        world().restore(stream("alice"), 5);
        ordered().deliver("alice 6");

        assertThat(steps(of("alice 6"))).contains("GHOST OPEN");
    }

    @Test
    default void tellsWhatWasGivenUp() {
        var inbox = ordered();
        place(Sent.LOG, "alice 1", 7, null);
        inbox.deliver("alice 3");
        var gap = new Gap(stream("alice"), 1, 2);
        inbox.streams().skipGap().skip(NAME, gap, new Order("olga", "lost"));
        inbox.work();

        assertThat(steps(of("alice 1"))).contains("published", "given up");
    }

    @Test
    default void showsWhatAnEventCausedBesideIt() {
        place(Sent.LOG, "alice 1", 7, null);
        place(Sent.LOG, "alice 2", 8, "alice 1");
        place(Sent.LOG, "alice 3", 9, null);

        assertThat(of("alice 1").events())
                .extracting(Timeline.Happened::id)
                .containsExactly(PlainEvents.id("alice 1"), PlainEvents.id("alice 2"));
    }

    @Test
    default void showsAllOfATaskAndWhatItsEventsCaused() {
        world().keepTask(7, new UserId("alice"));
        place(Sent.LOG, "alice 1", 7, null);
        place(Sent.OUTBOX, "alice 2", 7, null);
        place(Sent.OUTBOX, "alice 3", 77, "alice 1");
        place(Sent.OUTBOX, "alice 4", 70, null);
        place(Sent.PARKED, "alice 5", 7, null);
        place(Sent.LOG, "bob 1", 70, null);

        assertThat(of(new About.Task(new TaskId(7))).events())
                .extracting(event -> event.number().seq())
                .containsExactly(1L, 2L, 3L, 5L);
    }

    @Test
    default void showsAllOfATaskThatIsGone() {
        place(Sent.LOG, "alice 1", 7, null);

        assertThat(of(new About.Task(new TaskId(7))).events()).hasSize(1);
    }

    @Test
    default void showsTheNewestOfAUserAndSaysThatThereAreMore() {
        place(Sent.LOG, "alice 1", 7, null);
        place(Sent.LOG, "alice 2", 7, null);
        place(Sent.OUTBOX, "alice 3", 8, null);
        place(Sent.LOG, "bob 9", 9, null);

        var timeline = shown(new About.User(new UserId("alice")), 2).orElseThrow();

        assertThat(timeline.events())
                .extracting(event -> event.number().seq())
                .containsExactly(2L, 3L);
        assertThat(timeline.more()).isTrue();
        assertThat(of(new About.User(new UserId("alice"))).events()).hasSize(3);
    }

    @Test
    default void showsWhatWaitsAndWhatDiedOfAUserEvenIfTheLogDoesNotKnow() {
        var inbox = ordered();
        inbox.deliver("alice 3", "bob 1 invalid");

        assertThat(steps(of(new About.User(new UserId("alice"))))).contains("waits GAP");
        assertThat(steps(of(new About.User(new UserId("bob"))))).contains("INVALID OPEN");
    }

    @Test
    default void showsATrace() {
        place(Sent.LOG, "alice 1", 7, null);
        place(Sent.OUTBOX, "alice 2", 7, null);
        place(Sent.PARKED, "bob 3", 7, null);
        world().place(Sent.LOG, new EventNumber(stream("bob"), 4), new UUID(4, 4));

        assertThat(of(new About.Trace(TRACE)).events()).hasSize(3);
        assertThat(shown(new About.Trace("0".repeat(32)), 50)).isEmpty();
    }

    @Test
    default void knowsNothingOfWhatNeverWas() {
        assertThat(shown(new About.Event(new UUID(1, 2)), 50)).isEmpty();
        assertThat(shown(new About.Task(new TaskId(99)), 50)).isEmpty();
        assertThat(shown(new About.User(new UserId("nobody")), 50)).isEmpty();
    }
}
