package com.taskmanager.application.inbox;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.Delivery.Entry;
import com.taskmanager.application.inbox.DeliveryResult.Answered;
import com.taskmanager.application.inbox.DeliveryResult.NotReady;
import com.taskmanager.application.inbox.LetterResult.Busy;
import com.taskmanager.application.inbox.LetterResult.Done;
import com.taskmanager.application.inbox.LetterResult.FailedAgain;
import com.taskmanager.application.port.EventReading;
import com.taskmanager.application.port.ReadEvent;

import java.util.Collection;
import java.util.List;

/// Delivers what came by the dead-letter topic once more, to all who listen to the topic on which
/// it was first. Each takes it in by its own inbox, which judges it like any delivery and absorbs
/// what it has already: so this can be repeated from the start whatever happens in between.
record Redelivery(
        ApplyDelivery applyDelivery, EventReading reading, Collection<Consumer> consumers) {

    /// Outside of a unit of work. Done when every listener has it.
    LetterResult deliver(FiledLetter filed) {
        var letter = filed.letter();
        return switch (reading.read(letter.topic(), letter.data(), null)) {
            case ReadEvent.Understood _ -> deliver(filed.id(), letter, listeners(letter.topic()));
            case ReadEvent.Numbered event -> new FailedAgain(event.problem());
            case ReadEvent.Unreadable unreadable -> new FailedAgain(unreadable.problem());
        };
    }

    private List<Consumer> listeners(Topic topic) {
        return consumers.stream().filter(consumer -> consumer.topics().contains(topic)).toList();
    }

    private LetterResult deliver(long id, DeadLetter letter, List<Consumer> listeners) {
        if (listeners.isEmpty()) {
            return new FailedAgain("nobody here listens to " + letter.topic());
        }
        var entry = new Entry("dead-letter/" + id, letter.data(), null);
        var delivery = new Delivery(letter.topic(), List.of(entry));
        for (var listener : listeners) {
            switch (applyDelivery.apply(listener, delivery)) {
                case Answered _ -> {}
                case NotReady(var reason) -> {
                    return new Busy(listener + ": " + reason);
                }
            }
        }
        return new Done();
    }
}
