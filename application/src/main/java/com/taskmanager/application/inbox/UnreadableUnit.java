package com.taskmanager.application.inbox;

import com.taskmanager.application.inbox.Delivery.Entry;
import com.taskmanager.application.inbox.FiledLetter.Status;
import com.taskmanager.application.inbox.LetterResult.Done;
import com.taskmanager.application.inbox.LetterResult.FailedAgain;
import com.taskmanager.application.inbox.LetterResult.NoSuchLetter;
import com.taskmanager.application.inbox.LetterResult.Refused;
import com.taskmanager.application.inbox.LetterResult.Why;
import com.taskmanager.application.inbox.LetterUnit.Answer;
import com.taskmanager.application.port.EventReading;

import java.util.List;
import java.util.Optional;

/// One unit of work that reads again what nobody could read, and gives it to the inbox like any
/// delivery when somebody can now. The letter is locked first: it has no number, so nobody who
/// holds a position ever waits for it.
record UnreadableUnit(DeliveryUnit delivery, FiledLetters letters, EventReading reading) {
    Intake read(FiledLetter seen) {
        var letter = seen.letter();
        var entry = new Entry("dead-letter/" + seen.id(), letter.data(), null);
        return Intake.read(letter.topic(), List.of(entry), reading);
    }

    /// In a unit of work of its own, like every opening.
    void open(Consumer consumer, Intake intake) {
        delivery.open(consumer, intake);
    }

    Answer retry(Consumer consumer, FiledLetter seen, Intake intake, Trial trial) {
        var locked = letters.lock(seen.id());
        if (locked.isEmpty()) {
            return Answer.of(new NoSuchLetter(seen.id()));
        }
        if (!locked.get().is(Status.OPEN)) {
            return Answer.of(new Refused(Why.OTHER_STATUS));
        }
        return intake.unreadable().isEmpty()
                ? takenIn(consumer, seen, intake, trial)
                : unreadable(locked.get(), intake.unreadable().getFirst().error());
    }

    private Answer unreadable(FiledLetter letter, String problem) {
        letters.replace(letter.failedAgain(problem));
        return Answer.of(new FailedAgain(problem));
    }

    /// Applied, stored or dead for another reason: it is in a place of its own now.
    private Answer takenIn(Consumer consumer, FiledLetter letter, Intake intake, Trial trial) {
        Optional<Receipt> receipt = delivery.apply(consumer, intake, trial);
        if (receipt.isEmpty()) {
            throw new IllegalStateException("a position that was opened is not there");
        }
        letters.remove(letter.id());
        return new Answer(new Done(), receipt);
    }
}
