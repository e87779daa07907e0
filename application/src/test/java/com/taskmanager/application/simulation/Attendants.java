package com.taskmanager.application.simulation;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.AdoptionOperations;
import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.FiledLetter;
import com.taskmanager.application.inbox.Inbox;
import com.taskmanager.application.inbox.InboxOperations;
import com.taskmanager.application.inbox.LetterOperations;
import com.taskmanager.application.inbox.StreamOperations;
import com.taskmanager.application.operations.Order;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A person who looks after the consumers: pauses and resumes them, stops streams and lets them go
/// on, retries dead letters, skips and discards them, through the real use cases.
final class Attendants {
    private static final String NAME = "ingo";
    private static final Order ORDER = new Order(NAME, "a simulation");

    private final Stage stage;
    private final InboxSide side;
    private final Fates fates;

    private record Desk(
            InboxOperations consumers,
            LetterOperations letters,
            StreamOperations streams,
            AdoptionOperations adoptions) {}

    Attendants(Stage stage, InboxSide side, Fates fates) {
        this.stage = stage;
        this.side = side;
        this.fates = fates;
    }

    void act() {
        if (stage.chance().strikes(Trouble.OPERATORS, 0.9)) {
            attempt(this::actSomehow);
        }
    }

    /// Nothing that a person has stopped stays so.
    void tidyUp() {
        attempt(this::resumeAll);
    }

    /// All that the transport had is delivered.
    void adopt() {
        attempt(
                desk ->
                        side.readers()
                                .forEach(
                                        it ->
                                                desk.adoptions()
                                                        .adoptStreams()
                                                        .adopt(it.name(), ORDER)));
    }

    private void actSomehow(Desk desk) {
        var consumer = stage.chance().oneOf(side.readers()).name();
        switch (stage.chance().below(11)) {
            case 10 -> {
                var noted = desk.adoptions().replayConsumer().replay(consumer, ORDER);
                remark("replays " + consumer + ": " + noted);
            }
            case 0 -> {
                remark("pauses " + consumer);
                desk.consumers().pauseConsumer().pause(consumer, ORDER);
            }
            case 1 -> {
                var stream = stream();
                remark("stops " + stream + " at " + consumer);
                desk.streams().stopStream().stop(consumer, stream, ORDER);
            }
            case 2, 3, 4 -> resumeAll(desk);
            default -> dealWithLetters(desk, consumer);
        }
    }

    private void resumeAll(Desk desk) {
        remark("resumes all");
        for (var reader : side.readers()) {
            desk.consumers().resumeConsumer().resume(reader.name(), ORDER);
            for (var user : Writers.USERS) {
                for (var topic : Writers.TOPICS) {
                    var stream = new StreamId(user, topic);
                    desk.streams().continueStream().goOn(reader.name(), stream, ORDER);
                }
            }
        }
    }

    private void dealWithLetters(Desk desk, String consumer) {
        if (stage.chance().below(2) == 0) {
            remark("mends " + consumer);
            fates.heal(consumer);
            fates.understandAll();
        }
        for (var letter : side.tables().letters(consumer).map(FiledLetter::id).toList()) {
            dealWith(desk, letter);
        }
    }

    private void dealWith(Desk desk, long letter) {
        switch (stage.chance().below(6)) {
            case 0, 1, 2 -> {
                var result = desk.letters().retryDeadLetter().retry(letter, ORDER);
                remark("retries dead letter " + letter + ": " + result);
            }
            case 3 -> {
                var result = desk.letters().skipDeadLetter().skip(letter, ORDER);
                remark("skips dead letter " + letter + ": " + result);
            }
            case 4 -> desk.letters().discardDeadLetter().discard(letter, ORDER);
            default -> desk.letters().restoreDeadLetter().restore(letter, ORDER);
        }
    }

    /// Whoever cannot get at a database, or is cut off in the middle, gives up for now.
    private void attempt(java.util.function.Consumer<Desk> action) {
        try {
            action.accept(desk());
        } catch (RuntimeException | ProcessDied e) {
            remark("gives up: " + e.getMessage());
        } finally {
            stage.crossroads().hasDied(NAME);
        }
    }

    private Desk desk() {
        var ports = new InboxPorts(NAME, stage, side);
        var inbox = ports.inbox();
        var desk = ports.desk();
        return new Desk(
                inbox.operations(names(), desk),
                inbox.letterOperations(consumers(ports), desk),
                streams(inbox, desk),
                inbox.adoptionOperations(consumers(ports), registry(), desk));
    }

    private Inbox.Registry registry() {
        var register =
                new LockedRegister(
                        side.registry().register(),
                        side.tables().store(side.issued()).positions(),
                        side.database());
        return new Inbox.Registry(register, side.registry().adoptions());
    }

    private StreamOperations streams(Inbox inbox, InboxOperations.Desk desk) {
        return inbox.streamOperations(names(), desk);
    }

    private List<Consumer> consumers(InboxPorts ports) {
        return side.readers().stream()
                .map(
                        reader ->
                                new Consumer(
                                        reader.name(),
                                        stage.tampering().ordered(reader),
                                        Set.copyOf(Writers.TOPICS),
                                        ports.effect(reader)))
                .toList();
    }

    private Set<String> names() {
        return side.readers().stream().map(Reader::name).collect(Collectors.toSet());
    }

    private StreamId stream() {
        return new StreamId(
                stage.chance().oneOf(Writers.USERS), stage.chance().oneOf(Writers.TOPICS));
    }

    private void remark(String text) {
        stage.history().remark(NAME, text);
    }
}
