package com.taskmanager.application.inbox;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.Delivery.Entry;
import com.taskmanager.application.inbox.DeliveryResult.EntryAnswer;
import com.taskmanager.application.inbox.DeliveryResult.Status;
import com.taskmanager.application.inbox.Inbox.Surroundings;
import com.taskmanager.application.inbox.Inbox.Transactions;
import com.taskmanager.application.port.ReadEvent;

import java.util.List;

/// Puts what comes by the dead-letter topic among the dead letters, each in a unit of work of its
/// own. There is nowhere further to put anything, so that nothing is ever dropped here; what the
/// bytes say of themselves is not believed, only told as the reason.
final class KeepLettersService implements ApplyDelivery {
    private final Transactions transactions;
    private final DeadLetters letters;
    private final Readings readings;
    private final Surroundings surroundings;

    KeepLettersService(
            Transactions transactions,
            DeadLetters letters,
            Readings readings,
            Surroundings surroundings) {
        this.transactions = transactions;
        this.letters = letters;
        this.readings = readings;
        this.surroundings = surroundings;
    }

    @Override
    public DeliveryResult apply(Consumer consumer, Delivery delivery) {
        return new Guard(surroundings).answer(consumer, () -> keepAll(consumer, delivery));
    }

    private List<EntryAnswer> keepAll(Consumer consumer, Delivery delivery) {
        return delivery.entries().stream()
                .map(entry -> keep(consumer, delivery.topic(), entry))
                .toList();
    }

    private EntryAnswer keep(Consumer consumer, Topic topic, Entry entry) {
        var letter = letter(consumer, topic, entry);
        boolean isNew =
                transactions
                        .unitOfWork()
                        .run(
                                () -> {
                                    transactions.begin(consumer);
                                    return letters.add(consumer.name(), letter);
                                });
        surroundings.observer().happened(consumer.name(), signal(letter, isNew));
        return new EntryAnswer(entry.entryId(), Status.SUCCESS);
    }

    private DeadLetter letter(Consumer consumer, Topic topic, Entry entry) {
        var first = entry.place() == null ? topic : entry.place().topic();
        var read =
                readings.ofDelivered(
                        consumer, reading -> reading.read(first, entry.data(), entry.key()));
        return DeadLetter.refused(first, entry.place(), problem(read), entry.data());
    }

    private static String problem(ReadEvent read) {
        return switch (read) {
            case ReadEvent.Understood _ -> "refused elsewhere, can be read here";
            case ReadEvent.Numbered event -> event.problem();
            case ReadEvent.Unreadable unreadable -> unreadable.problem();
        };
    }

    private static InboxSignal signal(DeadLetter letter, boolean isNew) {
        return isNew ? new InboxSignal.Died(letter.cause(), null) : new InboxSignal.Duplicates(1);
    }
}
