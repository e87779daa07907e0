package com.taskmanager.bootstrap.doors;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.DeadLetter;
import com.taskmanager.application.inbox.EventNumber;
import com.taskmanager.application.inbox.FiledLetter;
import com.taskmanager.application.inbox.Position.State;
import com.taskmanager.application.inbox.WaitingReason;
import com.taskmanager.application.lookup.About;
import com.taskmanager.application.lookup.Envelope;
import com.taskmanager.application.lookup.Place;
import com.taskmanager.application.lookup.ShowTimeline;
import com.taskmanager.application.lookup.Step;
import com.taskmanager.application.lookup.Timeline;
import com.taskmanager.application.lookup.Timeline.Entry;
import com.taskmanager.application.lookup.Timeline.Happened;
import com.taskmanager.application.lookup.TimelineQuery;
import com.taskmanager.application.lookup.WaitingLine.Why;
import com.taskmanager.domain.user.UserId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Knows alice, to whose two events everything has happened that can happen to one, and a voided
/// event; nothing else.
final class ToldTimelines implements ShowTimeline {
    static final UUID VOIDED = new UUID(0, 9);
    private static final Instant NOON = Instant.parse("2027-01-31T12:00:00Z");
    private static final StreamId ALICE = new StreamId(new UserId("alice"), Topic.TASK_EVENTS);

    @Override
    public Optional<Timeline> show(TimelineQuery query) {
        return switch (query.about()) {
            case About.User(var user) when user.value().equals("alice") ->
                    Optional.of(everything());
            case About.Event(var id) when id.equals(VOIDED) -> Optional.of(voided());
            case About.Event _, About.Task _, About.User _, About.Trace _ -> Optional.empty();
        };
    }

    private static Timeline everything() {
        var known =
                new Happened(
                        new UUID(0, 1),
                        new EventNumber(ALICE, 7),
                        true,
                        new Envelope(
                                "com.taskmanager.task.completed",
                                "task/7",
                                NOON,
                                "request-1",
                                new UUID(0, 5),
                                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
        var bare = new Happened(new UUID(0, 2), new EventNumber(ALICE, 8), false, null);
        var letter =
                new Place.Dead(
                        3, DeadLetter.Cause.GHOST, "of an end", FiledLetter.Status.DISCARDED);
        return new Timeline(
                List.of(known, bare),
                List.of(
                        entry(known, new Step.Changed(), 0),
                        entry(known, new Step.InOutbox(), 0),
                        entry(known, new Step.Parked("too large"), 1),
                        entry(known, new Step.Published(), 2),
                        entry(known, at(new Place.Waits(waits()), State.RETRYING), 3),
                        entry(known, at(new Place.GivenUp(NOON), State.OPEN), 4),
                        new Entry(known, at(new Place.Applied(), State.OPEN), NOON, false),
                        new Entry(bare, new Step.Changed(), null, true),
                        new Entry(bare, new Step.NotOnRecord(), null, false),
                        new Entry(bare, at(new Place.NotHere(), State.HALTED), null, true),
                        entry(bare, at(letter, null), 90_000)),
                true);
    }

    private static Why waits() {
        return new Why(WaitingReason.RETRY, NOON, 2, NOON.plusSeconds(9), "no");
    }

    private static Timeline voided() {
        var envelope =
                new Envelope("com.taskmanager.stream.voided", "task/7", NOON, "r", null, null);
        var event = new Happened(VOIDED, new EventNumber(ALICE, 9), true, envelope);
        return new Timeline(List.of(event), List.of(entry(event, new Step.Published(), 1)), false);
    }

    private static Step at(Place place, @Nullable State stream) {
        return new Step.AtConsumer("recurring-task-service", place, stream);
    }

    private static Entry entry(Happened event, Step step, long milliseconds) {
        return new Entry(event, step, NOON.plusMillis(milliseconds), true);
    }
}
