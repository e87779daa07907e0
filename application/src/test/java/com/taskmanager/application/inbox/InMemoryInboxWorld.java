package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.lookup.Envelope;
import com.taskmanager.application.lookup.Lookups;
import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.application.port.UnitOfWork;
import com.taskmanager.application.port.UserLocks;
import com.taskmanager.application.testing.InMemoryOperatorActions;
import com.taskmanager.application.testing.InMemoryTable;
import com.taskmanager.application.testing.InMemoryWorld;
import com.taskmanager.application.testing.SettableClock;
import com.taskmanager.domain.user.UserId;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The inbox's tables in memory, in the transactions of an [InMemoryWorld].
public final class InMemoryInboxWorld implements InboxWorld {
    private final InMemoryWorld world = new InMemoryWorld();
    private final InMemoryTable<Integer, String> notes = new InMemoryTable<>(world.transactions());
    private final InMemoryPositions positions;
    private final InMemoryWaiting waiting;
    private final InMemoryDeadLetters deadLetters;
    private final InMemoryConsumers consumers = new InMemoryConsumers(world.transactions());
    private final InMemoryOperatorActions record =
            new InMemoryOperatorActions(world.transactions());
    private final InMemorySent sent = new InMemorySent();
    private final InMemoryIssuedNumbers issued = new InMemoryIssuedNumbers();

    private final InMemoryRegister register;
    private final boolean bulkEffects;

    public InMemoryInboxWorld() {
        this(false);
    }

    static InMemoryInboxWorld ofBulkEffects() {
        return new InMemoryInboxWorld(true);
    }

    private InMemoryInboxWorld(boolean bulkEffects) {
        this.bulkEffects = bulkEffects;
        waiting = new InMemoryWaiting(world.transactions());
        positions = new InMemoryPositions(world.transactions(), waiting);
        deadLetters = new InMemoryDeadLetters(world.transactions());
        register = new InMemoryRegister(world.transactions(), positions, issued);
    }

    @Override
    public boolean hasBulkEffects() {
        return bulkEffects;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return world.unitOfWork();
    }

    @Override
    public UserLocks locks() {
        return world.locks();
    }

    @Override
    public ConsumerEntry entry() {
        return consumers;
    }

    @Override
    public InboxOperations.Desk desk() {
        return new InboxOperations.Desk(
                consumers, positions, waiting, sent::isUnsent, deadLetters, record);
    }

    @Override
    public List<OperatorAction> actions() {
        return record.all();
    }

    @Override
    public Inbox.Store store() {
        return new Inbox.Store(positions, waiting, waiting, waiting, deadLetters, issued);
    }

    @Override
    public Inbox.Registry registry() {
        return new Inbox.Registry(register, register);
    }

    @Override
    public SettableClock clock() {
        return world.clock();
    }

    @Override
    public void issue(StreamId stream, long upTo) {
        issued.put(stream, upTo);
    }

    @Override
    public void restore(StreamId stream, long to) {
        issued.restore(stream, to);
    }

    @Override
    public Inbox.Store storeApart() {
        return new Inbox.Store(
                positions, waiting, waiting, waiting, deadLetters, IssuedNumbers.unknown());
    }

    @Override
    public Lookups.Tables lookups() {
        var tables = new InMemoryLookups(positions, waiting, deadLetters, sent, issued);
        var records = new InMemoryEventRecords(tables, waiting, deadLetters, sent, positions);
        return new Lookups.Tables(tables, tables, tables, records);
    }

    @Override
    public void place(Sent place, EventNumber number, UUID id, Envelope envelope) {
        sent.put(place, number, id, envelope);
    }

    /// Whoever has all in memory looks at all of it.
    @Override
    public void keepTask(long id, UserId user) {}

    @Override
    public void note(String text) {
        world.transactions().requireRunning();
        notes.put(notes.all().size(), text);
    }

    @Override
    public List<String> notes() {
        return notes.all();
    }

    @Override
    public void whileHeld(String consumer, StreamId stream, Runnable work) {
        positions.hold(stream);
        work.run();
        positions.release(stream);
    }

    @Override
    public void whileLocked(UserId user, Runnable work) {
        world.locks().hold(user);
        work.run();
        world.locks().release(user);
    }

    @Override
    public List<String> waiting(String consumer) {
        return waiting.all(consumer).map(InMemoryInboxWorld::line).toList();
    }

    @Override
    public List<String> dead(String consumer) {
        return deadLetters.all(consumer).map(InMemoryInboxWorld::line).toList();
    }

    Stream<Gap> givenUp() {
        return waiting.givenUp();
    }

    Stream<WaitingEvent> waitingEvents(String consumer) {
        return waiting.all(consumer);
    }

    Stream<Position> positions(String consumer) {
        return positions.all(consumer);
    }

    private static String line(WaitingEvent event) {
        return "%s %d %s"
                .formatted(event.number().stream().user(), event.number().seq(), event.reason());
    }

    @Override
    public List<Long> letters(String consumer) {
        return deadLetters.all(consumer).map(FiledLetter::id).toList();
    }

    private static String line(FiledLetter filed) {
        var identity = filed.letter().identity();
        var number = identity == null ? null : identity.number();
        var words = new ArrayList<String>();
        words.add(number == null ? "?" : number.stream().user().value());
        words.add(number == null ? "?" : Long.toString(number.seq()));
        words.add(filed.letter().cause().name());
        if (!filed.is(FiledLetter.Status.OPEN)) {
            words.add(filed.status().name());
        }
        return String.join(" ", words);
    }
}
