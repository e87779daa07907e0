package com.taskmanager.application.inbox;

import com.taskmanager.application.inbox.FiledLetter.Status;
import com.taskmanager.application.inbox.LetterResult.Busy;
import com.taskmanager.application.inbox.LetterResult.NoSuchLetter;
import com.taskmanager.application.inbox.LetterResult.Refused;
import com.taskmanager.application.inbox.LetterResult.Why;
import com.taskmanager.application.inbox.LetterUnit.Answer;
import com.taskmanager.application.operations.Order;
import com.taskmanager.application.port.UnitOfWork;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What operators do to dead letters. What was done or tried is recorded in the same unit of work;
/// what was refused changed nothing, and is not.
public final class LetterOperations {
    private final UnitOfWork unitOfWork;
    private final Units units;
    private final LetterUnits does;
    private final InboxOperations.Desk desk;
    private final Map<String, Consumer> consumers;
    private final InstantSource clock;

    LetterOperations(
            UnitOfWork unitOfWork,
            Units units,
            LetterUnits does,
            InboxOperations.Desk desk,
            Map<String, Consumer> consumers,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.units = units;
        this.does = does;
        this.desk = desk;
        this.consumers = consumers;
        this.clock = clock;
    }

    public RetryDeadLetter retryDeadLetter() {
        return (id, order) -> found(id, (letter, consumer) -> retry(letter, consumer, order));
    }

    public SkipDeadLetter skipDeadLetter() {
        return (id, order) ->
                found(
                        id,
                        (letter, consumer) ->
                                settled(
                                        "skip",
                                        letter,
                                        order,
                                        seen -> does.settle().skip(seen, consumer)));
    }

    public DiscardDeadLetter discardDeadLetter() {
        return (id, order) -> unordered(id, "discard", order, does.settle()::discard);
    }

    public RestoreDeadLetter restoreDeadLetter() {
        return (id, order) -> unordered(id, "restore", order, does.settle()::restore);
    }

    private LetterResult found(long id, BiFunction<FiledLetter, Consumer, LetterResult> work) {
        var result =
                desk.letters()
                        .find(id)
                        .map(letter -> known(letter, work))
                        .orElseGet(() -> new NoSuchLetter(id));
        return result instanceof NoSuchLetter && wasApplied(id) ? new Refused(Why.APPLIED) : result;
    }

    /// A retry that failed is on record too, but leaves the letter where it is.
    private boolean wasApplied(long id) {
        return desk.actions().wasDone(action("retry"), target(id));
    }

    private static String action(String verb) {
        return "dead-letter." + verb;
    }

    private static String target(long id) {
        return "dead-letter/" + id;
    }

    private LetterResult known(
            FiledLetter letter, BiFunction<FiledLetter, Consumer, LetterResult> work) {
        var consumer = consumers.get(letter.consumer());
        return consumer == null ? new Refused(Why.UNKNOWN_CONSUMER) : work.apply(letter, consumer);
    }

    private LetterResult unordered(
            long id, String action, Order order, Function<FiledLetter, LetterResult> work) {
        return found(
                id,
                (letter, consumer) ->
                        consumer.ordered()
                                ? new Refused(Why.ORDERED)
                                : settled(action, letter, order, work));
    }

    private LetterResult retry(FiledLetter letter, Consumer consumer, Order order) {
        if (!letter.is(Status.OPEN)) {
            return new Refused(Why.OTHER_STATUS);
        }
        return switch (letter.letter().cause()) {
            case FAILED, DEADLY, INVALID -> {
                var number = letter.number();
                yield tried(
                        letter,
                        order,
                        trial -> does.missing().retry(consumer, letter, number, trial));
            }
            case UNREADABLE -> {
                var intake = does.unreadable().read(letter);
                units.run(() -> does.unreadable().open(consumer, intake));
                yield tried(
                        letter,
                        order,
                        trial -> does.unreadable().retry(consumer, letter, intake, trial));
            }
            case REFUSED -> {
                var came = does.redelivery().deliver(letter);
                yield settled("retry", letter, order, seen -> does.settle().conclude(seen, came));
            }
            case FORK, FORGERY, GHOST -> new Refused(Why.NEVER_APPLICABLE);
        };
    }

    private LetterResult tried(FiledLetter letter, Order order, Function<Trial, Answer> work) {
        try {
            return units.runSingle(
                            trial -> {
                                var answer = work.apply(trial);
                                note("retry", letter, order, answer.result());
                                return answer;
                            },
                            Answer::receipt)
                    .result();
        } catch (ConsumerPaused _) {
            return new Busy(ConsumerPaused.REASON);
        }
    }

    private LetterResult settled(
            String action,
            FiledLetter letter,
            Order order,
            Function<FiledLetter, LetterResult> work) {
        var result =
                unitOfWork.run(
                        () -> {
                            var done = work.apply(letter);
                            note(action, letter, order, done);
                            return done;
                        });
        units.wake(letter.consumer());
        return result;
    }

    private void note(String action, FiledLetter letter, Order order, LetterResult result) {
        switch (result) {
            case LetterResult.Done _, LetterResult.FailedAgain _ ->
                    desk.actions()
                            .add(
                                    order.action(
                                            action(action), target(letter.id()), clock.instant()));
            case Busy _, NoSuchLetter _, Refused _ -> {}
        }
    }
}
