package com.taskmanager.bootstrap.adapter.rest;

import com.taskmanager.application.inbox.FiledLetter.Status;
import com.taskmanager.application.inbox.Position.State;
import com.taskmanager.application.lookup.Place;
import com.taskmanager.application.lookup.Step;
import com.taskmanager.application.lookup.Timeline.Entry;
import com.taskmanager.application.lookup.Timeline.Happened;
import com.taskmanager.application.lookup.WaitingLine.Why;
import com.taskmanager.bootstrap.taskjson.Values;

import org.jspecify.annotations.Nullable;

/// A step in words: its name, which programs may rely on, and what a person should know of it.
record StepText(String name, @Nullable String consumer, String remark) {
    private static final String VOIDED = "com.taskmanager.stream.voided";

    static StepText of(Entry entry) {
        return switch (entry.step()) {
            case Step.Changed _ -> new StepText("changed", null, changed(entry.event()));
            case Step.InOutbox _ -> new StepText("in_outbox", null, "no relay has sent it yet");
            case Step.Parked(var cause) -> new StepText("parked", null, parked(cause));
            case Step.Published _ -> new StepText("published", null, voided(entry.event()));
            case Step.NotOnRecord _ ->
                    new StepText("left_outbox", null, "when is not in the event log");
            case Step.AtConsumer(var consumer, var place, var stream) ->
                    at(consumer, place, stream);
        };
    }

    private static StepText at(String consumer, Place place, @Nullable State stream) {
        return switch (place) {
            case Place.Applied _ -> new StepText("applied", consumer, "");
            case Place.Waits(var why) -> new StepText("waits", consumer, waits(why, stream));
            case Place.Dead dead -> new StepText("dead", consumer, dead(dead));
            case Place.GivenUp _ ->
                    new StepText("given_up", consumer, "had not come when a person gave it up");
            case Place.NotHere _ -> new StepText("not_here", consumer, notHere(stream));
        };
    }

    private static String changed(Happened event) {
        var envelope = event.envelope();
        if (envelope == null) {
            return "its envelope cannot be read here";
        }
        var request = "request " + envelope.correlationId();
        return envelope.causationId() == null
                ? request
                : request + ", caused by event " + envelope.causationId();
    }

    private static String parked(@Nullable String cause) {
        return cause == null ? "the broker refuses its stream" : "the broker refuses: " + cause;
    }

    private static String voided(Happened event) {
        var envelope = event.envelope();
        return envelope != null && envelope.type().equals(VOIDED)
                ? "voided: an operator skipped it, consumers go past it"
                : "";
    }

    private static String waits(Why why, @Nullable State stream) {
        var text = new StringBuilder(reason(why));
        if (why.attempts() > 0) {
            text.append(", attempts ").append(why.attempts());
        }
        if (why.nextAttemptAt() != null) {
            text.append(", next at ").append(why.nextAttemptAt());
        }
        if (why.lastError() != null) {
            text.append(": ").append(why.lastError());
        }
        return text.append(standing(stream)).toString();
    }

    private static String reason(Why why) {
        return switch (why.reason()) {
            case GAP -> "an earlier number is missing";
            case BEHIND -> "behind an earlier number";
            case RETRY -> "its effect failed";
            case SET_ASIDE -> "its effect failed, others go past it";
        };
    }

    private static String dead(Place.Dead dead) {
        var decided = dead.status() == Status.OPEN ? "" : ", " + Values.wireName(dead.status());
        return "letter %d, %s%s: %s"
                .formatted(dead.letter(), Values.wireName(dead.cause()), decided, dead.error());
    }

    private static String notHere(@Nullable State stream) {
        return "not sent yet, or in the transport" + standing(stream);
    }

    private static String standing(@Nullable State stream) {
        return stream == null || stream == State.OPEN
                ? ""
                : " (stream " + Values.wireName(stream) + ")";
    }
}
