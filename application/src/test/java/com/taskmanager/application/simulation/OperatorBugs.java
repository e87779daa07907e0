package com.taskmanager.application.simulation;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.FiledLetter;
import com.taskmanager.application.inbox.FiledLetters;
import com.taskmanager.application.inbox.Gap;
import com.taskmanager.application.inbox.InboxOperations.Desk;
import com.taskmanager.application.inbox.Position;
import com.taskmanager.application.inbox.StreamQueue;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// Ways in which what operators do goes wrong.
final class OperatorBugs {
    private OperatorBugs() {}

    private static Desk with(Desk desk, FiledLetters letters, StreamQueue queue) {
        return new Desk(
                desk.switches(), desk.streams(), queue, desk.unsent(), letters, desk.actions());
    }

    static final class RetriedLetterStays extends Tampering {
        @Override
        Desk desk(Desk desk) {
            return with(desk, new Kept(desk.letters()), desk.queue());
        }

        private record Kept(FiledLetters letters) implements FiledLetters {
            @Override
            public Optional<FiledLetter> find(long id) {
                return letters.find(id);
            }

            @Override
            public Optional<FiledLetter> lock(long id) {
                return letters.lock(id);
            }

            @Override
            public void replace(FiledLetter letter) {
                letters.replace(letter);
            }

            @Override
            public void remove(long id) {
                // it stays
            }
        }
    }

    static final class StoppedForEver extends Tampering {
        @Override
        Desk desk(Desk desk) {
            return with(desk, desk.letters(), new Resting(desk.queue()));
        }

        private record Resting(StreamQueue queue) implements StreamQueue {
            @Override
            public OptionalLong lowest(String consumer, Position position) {
                return queue.lowest(consumer, position);
            }

            @Override
            public void rest(String consumer, StreamId stream) {
                queue.rest(consumer, stream);
            }

            @Override
            public void resume(String consumer, StreamId stream, Instant now) {
                // it rests on
            }

            @Override
            public void giveUp(String consumer, Gap gap, Instant at) {
                queue.giveUp(consumer, gap, at);
            }
        }
    }
}
