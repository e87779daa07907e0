package com.taskmanager.application.inbox;

import static java.util.Objects.requireNonNull;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.lookup.Envelope;
import com.taskmanager.application.lookup.Lookups;
import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.application.operations.OperatorActions;
import com.taskmanager.application.port.OutcomeUnknown;
import com.taskmanager.application.port.Unavailable;
import com.taskmanager.application.port.UnitOfWork;
import com.taskmanager.application.port.UserLocks;
import com.taskmanager.application.testing.SettableClock;
import com.taskmanager.domain.user.UserId;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/// A world in which every call of a port may be the last one of its process, before or after it did
/// its work, and in which positions are often held by somebody else.
final class ChaoticInboxWorld implements InboxWorld {
    private final InMemoryInboxWorld world = new InMemoryInboxWorld();
    private final Random random;
    private double crashes;

    ChaoticInboxWorld(Random random, double crashes) {
        this.random = random;
        this.crashes = crashes;
    }

    void calmDown() {
        crashes = 0;
    }

    InMemoryInboxWorld calm() {
        return world;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return new UnitOfWork() {
            @Override
            public <T> T run(Supplier<T> work) {
                maybeCrash();
                var result = world.unitOfWork().run(work);
                if (crashesNow()) {
                    throw new OutcomeUnknown("crash after the commit", new RuntimeException());
                }
                return result;
            }

            @Override
            public <T> T nested(Supplier<T> work) {
                maybeCrash();
                return world.unitOfWork().nested(work);
            }
        };
    }

    @Override
    public UserLocks locks() {
        return chaotic(UserLocks.class, world.locks());
    }

    @Override
    public ConsumerEntry entry() {
        return chaotic(ConsumerEntry.class, world.entry());
    }

    @Override
    public InboxOperations.Desk desk() {
        var desk = world.desk();
        return new InboxOperations.Desk(
                chaotic(ConsumerSwitches.class, desk.switches()),
                chaotic(StreamLock.class, desk.streams()),
                chaotic(StreamQueue.class, desk.queue()),
                chaotic(UnsentNumbers.class, desk.unsent()),
                chaotic(FiledLetters.class, desk.letters()),
                chaotic(OperatorActions.class, desk.actions()));
    }

    @Override
    public List<OperatorAction> actions() {
        return world.actions();
    }

    @Override
    public Inbox.Store store() {
        var store = world.store();
        return new Inbox.Store(
                chaotic(Positions.class, store.positions()),
                chaotic(WaitingEvents.class, store.waiting()),
                chaotic(DueEvents.class, store.due()),
                chaotic(SetAsideEvents.class, store.setAside()),
                chaotic(DeadLetters.class, store.deadLetters()),
                chaotic(IssuedNumbers.class, store.issued()));
    }

    @Override
    public Inbox.Registry registry() {
        return world.registry();
    }

    @Override
    public SettableClock clock() {
        return world.clock();
    }

    @Override
    public void issue(StreamId stream, long upTo) {
        world.issue(stream, upTo);
    }

    @Override
    public void restore(StreamId stream, long to) {
        world.restore(stream, to);
    }

    @Override
    public Inbox.Store storeApart() {
        return world.storeApart();
    }

    @Override
    public Lookups.Tables lookups() {
        return world.lookups();
    }

    @Override
    public void place(Sent place, EventNumber number, UUID id, Envelope envelope) {
        world.place(place, number, id, envelope);
    }

    @Override
    public void keepTask(long id, UserId user) {
        world.keepTask(id, user);
    }

    @Override
    public void note(String text) {
        maybeCrash();
        world.note(text);
    }

    @Override
    public List<String> notes() {
        return world.notes();
    }

    @Override
    public void whileHeld(String consumer, StreamId stream, Runnable work) {
        world.whileHeld(consumer, stream, work);
    }

    @Override
    public void whileLocked(UserId user, Runnable work) {
        world.whileLocked(user, work);
    }

    @Override
    public List<String> waiting(String consumer) {
        return world.waiting(consumer);
    }

    @Override
    public List<Long> letters(String consumer) {
        return world.letters(consumer);
    }

    @Override
    public List<String> dead(String consumer) {
        return world.dead(consumer);
    }

    private <P> P chaotic(Class<P> port, P calm) {
        var proxy =
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (_, method, arguments) -> {
                            maybeCrash();
                            var result = invoke(calm, method, arguments);
                            maybeCrash();
                            return result;
                        });
        return port.cast(proxy);
    }

    private static @Nullable Object invoke(
            Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw requireNonNull(e.getCause());
        }
    }

    private void maybeCrash() {
        if (crashesNow()) {
            throw new Unavailable("crash", new RuntimeException());
        }
    }

    private boolean crashesNow() {
        return random.nextDouble() < crashes;
    }
}
