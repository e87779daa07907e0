package com.taskmanager.application.simulation;

import com.taskmanager.application.event.IncomingEvent;
import com.taskmanager.application.event.StreamPlace;
import com.taskmanager.application.history.HistoryWitness;
import com.taskmanager.application.port.EventReading;
import com.taskmanager.application.port.ReadEvent;
import com.taskmanager.application.port.ReadEvent.Understood;

import java.util.List;
import java.util.TreeSet;

/// Ways in which a restored database is taken for the one before.
final class RestoreBugs {
    private RestoreBugs() {}

    static final class NoWitness extends Tampering {
        @Override
        HistoryWitness witness(HistoryWitness witness) {
            return HistoryWitness.none();
        }
    }

    /// Every number is taken for one of the history in which it comes.
    static final class EpochIgnored extends Tampering {
        @Override
        EventReading reading(EventReading reading, InboxSide side) {
            return (topic, data, key) -> anew(reading.read(topic, data, key), side);
        }

        private static ReadEvent anew(ReadEvent read, InboxSide side) {
            return switch (read) {
                case Understood(var event) -> new Understood(anew(event, side));
                case ReadEvent.Numbered numbered -> numbered;
                case ReadEvent.Unreadable unreadable -> unreadable;
            };
        }

        private static IncomingEvent anew(IncomingEvent event, InboxSide side) {
            long seq = event.place().sequence();
            var stream = event.stream();
            var issued = side.issued().upTo(new TreeSet<>(List.of(stream))).get(stream);
            var place = new StreamPlace(seq, issued == null ? 1 : issued.epochOf(seq));
            return new IncomingEvent(
                    event.id(),
                    stream,
                    place,
                    event.type(),
                    event.time(),
                    event.origin(),
                    event.content(),
                    event.data());
        }
    }
}
