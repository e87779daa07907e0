package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import com.taskmanager.application.inbox.FiledLetter.Status;
import com.taskmanager.application.inbox.InboxWorld.Sent;
import com.taskmanager.application.lookup.Lookups;
import com.taskmanager.application.lookup.Place;
import com.taskmanager.application.lookup.Sending;
import com.taskmanager.application.lookup.Whereabouts;
import com.taskmanager.application.operations.Order;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Every event is in one place that can be named, and its id is enough to ask.
public interface LocateEventContract extends InboxScene {
    private Optional<Whereabouts> found(String event) {
        var consumers =
                List.of(
                        new Consumer(NAME, true, Set.of(PlainEvents.TOPIC), _ -> {}),
                        new Consumer("elsewhere", true, Set.of(), _ -> {}));
        return new Lookups(world().lookups(), consumers)
                .locateEvent()
                .locate(PlainEvents.id(event));
    }

    private Place at(String event) {
        return requireNonNull(found(event).orElseThrow().at().get(NAME));
    }

    private Sending sending(String event) {
        return found(event).orElseThrow().sending();
    }

    private void place(Sent place, String event) {
        long seq = Long.parseLong(event.split(" ", -1)[1]);
        world().place(place, new EventNumber(stream("alice"), seq), PlainEvents.id(event));
    }

    @Test
    default void isInTheOutboxFirst() {
        place(Sent.OUTBOX, "alice 1");

        assertThat(found("alice 1"))
                .hasValueSatisfying(
                        event -> {
                            assertThat(event.id()).isEqualTo(PlainEvents.id("alice 1"));
                            assertThat(event.number())
                                    .isEqualTo(new EventNumber(stream("alice"), 1));
                            assertThat(event.sending()).isEqualTo(new Sending.InOutbox());
                            assertThat(event.at()).containsOnlyKeys(NAME);
                        });
        assertThat(at("alice 1")).isEqualTo(new Place.NotHere());
    }

    @Test
    default void isParkedOrAccepted() {
        place(Sent.PARKED, "alice 1");
        place(Sent.LOG, "alice 2");

        assertThat(sending("alice 1")).isEqualTo(new Sending.Parked());
        assertThat(sending("alice 2")).isInstanceOf(Sending.Accepted.class);
        assertThat(at("alice 2")).isEqualTo(new Place.NotHere());
    }

    @Test
    default void isAppliedOnceThePositionIsPastIt() {
        place(Sent.LOG, "alice 1");
        place(Sent.LOG, "alice 2");
        ordered().deliver("alice 1");

        assertThat(at("alice 1")).isEqualTo(new Place.Applied());
        assertThat(at("alice 2")).isEqualTo(new Place.NotHere());
    }

    @Test
    default void waitsWithItsReasonWhetherTheLogKnowsItOrNot() {
        var inbox = ordered();
        inbox.fail("alice 1");
        place(Sent.LOG, "alice 1");
        inbox.deliver("alice 1", "alice 2");

        assertThat(at("alice 1"))
                .isInstanceOfSatisfying(
                        Place.Waits.class,
                        waits -> {
                            assertThat(waits.why().reason()).isEqualTo(WaitingReason.RETRY);
                            assertThat(waits.why().attempts()).isEqualTo(1);
                        });
        assertThat(at("alice 2"))
                .isInstanceOfSatisfying(
                        Place.Waits.class,
                        waits -> assertThat(waits.why().reason()).isEqualTo(WaitingReason.BEHIND));
        assertThat(sending("alice 2")).isEqualTo(new Sending.NotOnRecord());
    }

    @Test
    default void isKnownByItsNumberThoughItIsDeadlyAtAConsumer() {
        orderedAfterTwoDeathsOf("alice", 1).deliver("alice 1");

        var trace = world().lookups().traces().trace(PlainEvents.id("alice 1")).orElseThrow();
        assertThat(trace.own()).isTrue();
    }

    /// The position is past it.
    @Test
    default void isSetAsideUntilItsEffectComes() {
        var inbox = unordered();
        inbox.fail("alice 1");
        place(Sent.LOG, "alice 1");
        inbox.deliver("alice 1", "alice 2");
        assertThat(at("alice 1"))
                .isInstanceOfSatisfying(
                        Place.Waits.class,
                        waits ->
                                assertThat(waits.why().reason())
                                        .isEqualTo(WaitingReason.SET_ASIDE));

        inbox.heal("alice 1");
        world().clock().advance(Duration.ofSeconds(1));
        inbox.work();
        assertThat(at("alice 1")).isEqualTo(new Place.Applied());
    }

    @Test
    default void isADeadLetterWhateverAPersonDecided() {
        var inbox = ordered();
        inbox.deliver("alice 1 invalid");
        long letter = world().letters(NAME).getFirst();
        var dead =
                new Place.Dead(
                        letter, DeadLetter.Cause.INVALID, "BrokenEvent: not valid", Status.OPEN);
        assertThat(at("alice 1 invalid")).isEqualTo(dead);

        inbox.letters().skipDeadLetter().skip(letter, new Order("olga", "old"));
        assertThat(at("alice 1 invalid"))
                .isEqualTo(new Place.Dead(letter, dead.cause(), dead.error(), Status.SKIPPED));
    }

    @Test
    default void wasGivenUpAndNotApplied() {
        var inbox = ordered();
        place(Sent.LOG, "alice 2");
        place(Sent.LOG, "alice 4");
        inbox.deliver("alice 1", "alice 4");
        var gap = new Gap(stream("alice"), 2, 3);
        inbox.streams().skipGap().skip(NAME, gap, new Order("olga", "lost"));
        inbox.work();

        assertThat(at("alice 2")).isEqualTo(new Place.GivenUp(world().clock().instant()));
        assertThat(at("alice 4")).isEqualTo(new Place.Applied());
    }

    /// The number is another event's.
    @Test
    default void isAForkAndWasNeverApplied() {
        var inbox = ordered();
        place(Sent.LOG, "alice 2");
        inbox.deliver("alice 2", "alice 2 fork");
        inbox.deliver("alice 1");
        inbox.work();

        assertThat(at("alice 2 fork"))
                .isInstanceOfSatisfying(
                        Place.Dead.class,
                        dead -> assertThat(dead.cause()).isEqualTo(DeadLetter.Cause.FORK));
        assertThat(at("alice 2")).isEqualTo(new Place.Applied());
    }

    @Test
    default void doesNotTakeAnotherEventsPlaceForItsOwn() {
        var inbox = ordered();
        inbox.deliver("alice 2", "alice 2 fork");
        var consumers =
                List.of(
                        new Consumer(NAME, true, Set.of(PlainEvents.TOPIC), _ -> {}),
                        new Consumer("other", true, Set.of(PlainEvents.TOPIC), _ -> {}));
        inbox.deliver("alice 1");
        inbox.work();

        var places =
                new Lookups(world().lookups(), consumers)
                        .locateEvent()
                        .locate(PlainEvents.id("alice 2 fork"))
                        .orElseThrow()
                        .at();

        assertThat(places.get("other")).isEqualTo(new Place.NotHere());
        assertThat(places.get(NAME)).isInstanceOf(Place.Dead.class);
    }

    @Test
    default void isNotKnownOnceNothingIsLeftOfIt() {
        ordered().deliver("alice 1");

        assertThat(found("alice 1")).isEmpty();
        assertThat(new Lookups(world().lookups(), List.of()).locateEvent().locate(new UUID(1, 2)))
                .isEmpty();
    }
}
