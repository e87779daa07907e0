package com.taskmanager.application.inbox;

import com.taskmanager.application.inbox.FiledLetter.Status;
import com.taskmanager.application.inbox.LetterResult.Busy;
import com.taskmanager.application.inbox.LetterResult.Done;
import com.taskmanager.application.inbox.LetterResult.FailedAgain;
import com.taskmanager.application.inbox.LetterResult.NoSuchLetter;
import com.taskmanager.application.inbox.LetterResult.Refused;
import com.taskmanager.application.inbox.LetterResult.Why;
import com.taskmanager.application.inbox.Position.State;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/// One unit of work that puts a dead letter away, or takes that back: lock the position where one
/// may wait for it, then the letter.
record SettleUnit(Positions positions, InboxOperations.Desk desk, InstantSource clock) {
    /// Where order matters this is the way to put any letter away. What no stream waits for moves
    /// none.
    LetterResult skip(FiledLetter seen, Consumer consumer) {
        boolean head = isHead(seen);
        if (!head && !consumer.ordered()) {
            return new Refused(Why.NO_STREAM_WAITS);
        }
        var result = settle(seen, Status.OPEN, Status.SKIPPED);
        if (head && result instanceof Done) {
            var number = seen.number();
            var behind = new Position(number.stream(), number.seq(), State.OPEN);
            positions.advance(seen.consumer(), List.of(behind), clock.instant());
        }
        return result;
    }

    LetterResult discard(FiledLetter seen) {
        return isHead(seen)
                ? new Refused(Why.STREAM_WAITS)
                : settle(seen, Status.OPEN, Status.DISCARDED);
    }

    LetterResult restore(FiledLetter seen) {
        return settle(seen, Status.DISCARDED, Status.OPEN);
    }

    /// Of a retry that ran before this unit. Whoever else retried it meanwhile got the same answer.
    LetterResult conclude(FiledLetter seen, LetterResult came) {
        return locked(seen, Status.OPEN, letter -> concluded(letter, came));
    }

    private LetterResult concluded(FiledLetter letter, LetterResult came) {
        switch (came) {
            case Done _ -> desk.letters().remove(letter.id());
            case FailedAgain(var error) -> desk.letters().replace(letter.failedAgain(error));
            case Busy _, NoSuchLetter _, Refused _ -> {}
        }
        return came;
    }

    private boolean isHead(FiledLetter seen) {
        var number = seen.missing();
        return number != null && StreamHead.awaited(desk.streams(), seen.consumer(), number);
    }

    private LetterResult settle(FiledLetter seen, Status from, Status to) {
        return locked(
                seen,
                from,
                letter -> {
                    desk.letters().replace(letter.with(to));
                    return new Done();
                });
    }

    private LetterResult locked(
            FiledLetter seen, Status expected, Function<FiledLetter, LetterResult> work) {
        return desk.letters()
                .lock(seen.id())
                .map(
                        letter ->
                                letter.is(expected)
                                        ? work.apply(letter)
                                        : new Refused(Why.OTHER_STATUS))
                .orElseGet(() -> new NoSuchLetter(seen.id()));
    }
}
