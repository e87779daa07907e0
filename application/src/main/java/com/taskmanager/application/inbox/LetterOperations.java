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
import java.util.function.Function;

/// What operators do to dead letters. What was done or tried is recorded in the same unit of work;
/// what was refused changed nothing, and is not.
public final class LetterOperations {
    private final UnitOfWork unitOfWork;
    private final Units units;
    private final LetterUnit unit;
    private final InboxOperations.Desk desk;
    private final Map<String, Consumer> consumers;
    private final InstantSource clock;

    LetterOperations(
            UnitOfWork unitOfWork,
            Units units,
            LetterUnit unit,
            InboxOperations.Desk desk,
            Map<String, Consumer> consumers,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.units = units;
        this.unit = unit;
        this.desk = desk;
        this.consumers = consumers;
        this.clock = clock;
    }

    public RetryDeadLetter retryDeadLetter() {
        return (id, order) -> found(id, letter -> retry(letter, order));
    }

    public SkipDeadLetter skipDeadLetter() {
        return (id, order) ->
                found(
                        id,
                        letter -> {
                            var number = letter.missing();
                            return number == null
                                    ? new Refused(Why.NO_STREAM_WAITS)
                                    : settled("skip", letter, order, l -> unit.skip(l, number));
                        });
    }

    public DiscardDeadLetter discardDeadLetter() {
        return (id, order) -> found(id, letter -> settled("discard", letter, order, unit::discard));
    }

    public RestoreDeadLetter restoreDeadLetter() {
        return (id, order) -> found(id, letter -> settled("restore", letter, order, unit::restore));
    }

    private LetterResult found(long id, Function<FiledLetter, LetterResult> work) {
        return desk.letters().find(id).map(work).orElseGet(() -> new NoSuchLetter(id));
    }

    private LetterResult retry(FiledLetter letter, Order order) {
        var consumer = consumers.get(letter.consumer());
        var number = letter.missing();
        if (consumer == null) {
            return new Refused(Why.UNKNOWN_CONSUMER);
        }
        if (number == null || !letter.is(Status.OPEN)) {
            return new Refused(number == null ? Why.NEVER_APPLICABLE : Why.OTHER_STATUS);
        }
        try {
            return units.runSingle(
                            trial -> {
                                var answer = unit.retry(consumer, letter, number, trial);
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
                                            "dead-letter." + action,
                                            "dead-letter/" + letter.id(),
                                            clock.instant()));
            case Busy _, NoSuchLetter _, Refused _ -> {}
        }
    }
}
