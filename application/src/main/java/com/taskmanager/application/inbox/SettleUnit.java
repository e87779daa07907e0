package com.taskmanager.application.inbox;

import com.taskmanager.application.inbox.FiledLetter.Status;
import com.taskmanager.application.inbox.LetterResult.Done;
import com.taskmanager.application.inbox.LetterResult.NoSuchLetter;
import com.taskmanager.application.inbox.LetterResult.Refused;
import com.taskmanager.application.inbox.LetterResult.Why;
import com.taskmanager.application.inbox.Position.State;

import java.time.InstantSource;
import java.util.List;

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

    private boolean isHead(FiledLetter seen) {
        var number = seen.missing();
        return number != null && StreamHead.awaited(desk.streams(), seen.consumer(), number);
    }

    private LetterResult settle(FiledLetter seen, Status from, Status to) {
        var locked = desk.letters().lock(seen.id());
        if (locked.isEmpty()) {
            return new NoSuchLetter(seen.id());
        }
        if (!locked.get().is(from)) {
            return new Refused(Why.OTHER_STATUS);
        }
        desk.letters().replace(locked.get().with(to));
        return new Done();
    }
}
