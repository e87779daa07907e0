package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.LetterResult.Done;
import com.taskmanager.application.inbox.LetterResult.Refused;
import com.taskmanager.application.inbox.LetterResult.Why;
import com.taskmanager.application.operations.Order;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Dead letters of which a later release can make something: it reads `alice:1`, and understands
/// `alice 1 invalid`.
class LetterUnitsTest {
    private static final String NAME = "test";
    private static final Order ORDER = new Order("olga", "there is a new release");

    private final InMemoryInboxWorld world = new InMemoryInboxWorld();
    private final List<StreamId> awaited = new ArrayList<>();

    @BeforeEach
    void issue() {
        world.issue(stream("alice"), 9);
    }

    // --- another operator was quicker

    @ParameterizedTest
    @ValueSource(strings = {"alice 1 invalid", "alice:1"})
    void areAppliedByOneOfTwoOperators(String event) {
        died(false, event);
        long letter = letter();
        var late = laterThan(() -> retry(later(false), letter));

        assertThat(retry(late, letter)).isEqualTo(new Refused(Why.APPLIED));
        assertThat(world.notes()).containsExactly("alice 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice 1 invalid", "alice:1"})
    void areNotAppliedAnyMoreOnceTheyArePutAway(String event) {
        died(false, event);
        long letter = letter();
        var late = laterThan(() -> discard(later(false), letter));

        assertThat(retry(late, letter)).isEqualTo(new Refused(Why.OTHER_STATUS));
        assertThat(world.notes()).isEmpty();
    }

    @Test
    void areNotPutAwayAnyMoreOnceTheyAreApplied() {
        died(false, "alice 1 invalid");
        long letter = letter();
        var late = laterThan(() -> retry(later(false), letter));

        assertThat(discard(late, letter)).isEqualTo(new Refused(Why.APPLIED));
    }

    // --- their streams

    @Test
    void areRefusedWhereOrderMattersWhenTheirStreamIsPastThem() {
        died(false, "alice 1 invalid");

        assertThat(retry(later(true), letter())).isEqualTo(new Refused(Why.OUT_OF_ORDER));
        assertThat(world.dead(NAME)).containsExactly("alice 1 INVALID");
    }

    @Test
    void letTheStreamThatWaitsForThemGoOnThoughItsOrderWasGivenUp() {
        died(true, "alice 1 invalid", "alice 2");

        assertThat(retry(later(false), letter())).isEqualTo(new Done());
        new InboxHarness(world, false).work();

        assertThat(world.notes()).containsExactly("alice 1", "alice 2");
    }

    @Test
    void keepNobodyFromAStreamThatIsPastThem() {
        died(false, "alice 1 invalid");

        assertThat(retry(later(false), letter())).isEqualTo(new Done());

        assertThat(awaited).isEmpty();
    }

    private void died(boolean ordered, String... events) {
        new InboxHarness(world, ordered).deliver(events);
    }

    private long letter() {
        return world.letters(NAME).getFirst();
    }

    private static LetterResult retry(LetterOperations letters, long letter) {
        return letters.retryDeadLetter().retry(letter, ORDER);
    }

    private static LetterResult discard(LetterOperations letters, long letter) {
        return letters.discardDeadLetter().discard(letter, ORDER);
    }

    private LetterOperations later(boolean ordered) {
        return operations(ordered, world.desk().letters());
    }

    /// Where order does not matter.
    private LetterOperations laterThan(Runnable other) {
        return operations(false, new Overtaken(world.desk().letters(), other));
    }

    private LetterOperations operations(boolean ordered, FiledLetters letters) {
        var inbox =
                new Inbox(
                        new Inbox.Transactions(world.unitOfWork(), world.locks(), world.entry()),
                        world.store(),
                        new Inbox.Surroundings(_ -> null, (_, _) -> {}, world.clock()),
                        (topic, data, key) -> new PlainEvents().read(topic, understood(data), key));
        var consumer =
                new Consumer(
                        NAME,
                        ordered,
                        Set.of(PlainEvents.TOPIC),
                        event ->
                                world.note(event.stream().user() + " " + event.place().sequence()));
        return inbox.letterOperations(List.of(consumer), desk(letters));
    }

    private static EventData understood(EventData data) {
        var event = new String(data.bytes(), UTF_8);
        return EventData.of(event.replace(" invalid", "").replace(':', ' ').getBytes(UTF_8));
    }

    private InboxOperations.Desk desk(FiledLetters letters) {
        var desk = world.desk();
        return new InboxOperations.Desk(
                desk.switches(),
                (consumer, stream) -> {
                    awaited.add(stream);
                    return desk.streams().await(consumer, stream);
                },
                desk.queue(),
                desk.unsent(),
                letters,
                desk.actions());
    }

    /// Between the moment at which a letter is found and the one at which it is locked, somebody
    /// else was quicker.
    private record Overtaken(FiledLetters letters, Runnable other) implements FiledLetters {
        @Override
        public Optional<FiledLetter> find(long id) {
            var found = letters.find(id);
            other.run();
            return found;
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
            letters.remove(id);
        }
    }
}
