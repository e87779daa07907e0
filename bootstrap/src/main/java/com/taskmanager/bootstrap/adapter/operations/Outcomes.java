package com.taskmanager.bootstrap.adapter.operations;

import com.taskmanager.application.inbox.AdoptionResult;
import com.taskmanager.application.inbox.ConsumerSwitched;
import com.taskmanager.application.inbox.LetterResult;
import com.taskmanager.application.inbox.StreamResult;
import com.taskmanager.application.operations.SwitchResult;
import com.taskmanager.application.operations.UnparkResult;
import com.taskmanager.bootstrap.door.Answer;
import com.taskmanager.bootstrap.problem.Code;
import com.taskmanager.bootstrap.problem.Problem;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What came of what operators did, as answers.
final class Outcomes {
    private Outcomes() {}

    static Answer of(LetterResult result) {
        return switch (result) {
            case LetterResult.Done() -> outcome("done", null);
            case LetterResult.FailedAgain(var error) -> outcome("failed_again", error);
            case LetterResult.Busy(var reason) -> later(reason);
            case LetterResult.NoSuchLetter _ -> nothing();
            case LetterResult.Refused(var why) -> conflict(text(why));
        };
    }

    static Answer of(StreamResult result) {
        return switch (result) {
            case StreamResult.Done() -> outcome("done", null);
            case StreamResult.Busy(var reason) -> later(reason);
            case StreamResult.Refused(var why) -> refused(why);
        };
    }

    static Answer of(UnparkResult result) {
        return switch (result) {
            case UnparkResult.Unparked _ -> outcome("done", null);
            case UnparkResult.NotParked _ -> conflict("The stream is not parked.");
        };
    }

    static Answer of(SwitchResult result) {
        return switch (result) {
            case DONE -> outcome("done", null);
            case UNCHANGED -> outcome("unchanged", null);
            case NO_SUCH_SLOT -> nothing();
        };
    }

    static Answer of(ConsumerSwitched result) {
        return switch (result) {
            case DONE -> outcome("done", null);
            case UNCHANGED -> outcome("unchanged", null);
            case NO_SUCH_CONSUMER -> nothing();
        };
    }

    static Answer of(AdoptionResult result) {
        return switch (result) {
            case AdoptionResult.UnknownConsumer() -> nothing();
            case AdoptionResult.Noted(int streams) -> Answer.ok(noted(streams));
            case AdoptionResult.Report report -> Answer.ok(report(report));
        };
    }

    private static ObjectNode noted(int streams) {
        var json = adoption(0, 0, streams, 0);
        json.putArray("gaps");
        return json;
    }

    private static ObjectNode report(AdoptionResult.Report report) {
        var json =
                adoption(report.complete(), report.adopted(), report.pending(), report.numbers());
        var gaps = json.putArray("gaps");
        report.gaps()
                .forEach(
                        gap ->
                                gaps.addObject()
                                        .put("topic", gap.stream().topic().name())
                                        .put("user_id", gap.stream().user().value())
                                        .put("first", gap.first())
                                        .put("last", gap.last()));
        return json;
    }

    private static ObjectNode adoption(int complete, int adopted, int pending, long numbers) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("complete", complete);
        json.put("adopted", adopted);
        json.put("pending", pending);
        return json.put("numbers", numbers);
    }

    static Answer nothing() {
        return Answer.of(Texts.nothing().problem());
    }

    static Answer conflict(String detail) {
        return Answer.of(Problem.of(Code.STATE_CONFLICT, detail));
    }

    private static Answer later(String reason) {
        return Answer.of(Problem.of(Code.UNAVAILABLE, "Not now: " + reason + "."));
    }

    private static Answer outcome(String outcome, @Nullable String error) {
        var json = JsonNodeFactory.instance.objectNode();
        return Answer.ok(json.put("outcome", outcome).put("error", error));
    }

    static String text(LetterResult.Why why) {
        return switch (why) {
            case APPLIED -> "It was applied, and an applied event never runs again.";
            case OTHER_STATUS -> "A person has decided about it already, or not yet.";
            case OUT_OF_ORDER -> "Its effect would come after later ones, and order matters.";
            case NEVER_APPLICABLE -> "Its number belongs to another event, or to none.";
            case ORDERED -> "Order matters to this consumer: it can only be skipped, for good.";
            case STREAM_WAITS -> "Its stream waits for it: retry or skip it.";
            case NO_STREAM_WAITS -> "No stream waits for it: it can be discarded.";
            case UNKNOWN_CONSUMER -> "Its consumer does not run here.";
        };
    }

    private static Answer refused(StreamResult.Why why) {
        return switch (why) {
            case UNKNOWN_CONSUMER, NO_SUCH_STREAM -> nothing();
            case HALTED -> conflict("A dead letter stands at its head: retry or skip that.");
            case STOPPED -> conflict("A person has stopped it.");
            case NOT_STOPPED -> conflict("Nobody has stopped it.");
            case NOT_WAITING -> conflict("No failed event waits there, or it is being tried.");
            case OTHER_GAP -> conflict("Other numbers are missing now, or none.");
            case STILL_TO_COME -> conflict("At least one of the numbers was not sent yet.");
            case NEVER_GIVEN_OUT -> conflict("At least one of the numbers was never given out.");
        };
    }
}
