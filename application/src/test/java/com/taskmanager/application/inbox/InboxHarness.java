package com.taskmanager.application.inbox;

import com.taskmanager.application.event.IncomingEvent;
import com.taskmanager.application.port.EventReading;
import com.taskmanager.application.port.UnitOfWork;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/// One consumer's inbox in one process, whose effects note `alice 3` and fail as a test wants.
public final class InboxHarness {
    private final InboxWorld world;
    private final Map<String, Supplier<@Nullable RuntimeException>> failing = new HashMap<>();
    private final Map<String, Integer> tries = new HashMap<>();
    private final List<InboxSignal> signals = new ArrayList<>();
    private final List<List<String>> calls = new ArrayList<>();
    private final ApplyDelivery applyDelivery;
    private final Consumer consumer;
    private final InboxWorker ready;
    private final InboxWorker retry;
    private final InboxOperations operations;
    private final LetterOperations letters;
    private final AdoptionOperations adoptions;
    private final StreamOperations streams;
    private @Nullable String closed;

    public InboxHarness(InboxWorld world, boolean ordered) {
        this(world, ordered, world.unitOfWork(), world.store());
    }

    /// Of a consumer that does not know the counters.
    static InboxHarness apart(InboxWorld world) {
        return new InboxHarness(world, true, world.unitOfWork(), world.storeApart());
    }

    InboxHarness(InboxWorld world, boolean ordered, UnitOfWork unitOfWork) {
        this(world, ordered, unitOfWork, world.store());
    }

    InboxHarness(InboxWorld world, boolean ordered, Inbox.Store store) {
        this(world, ordered, world.unitOfWork(), store);
    }

    private InboxHarness(
            InboxWorld world, boolean ordered, UnitOfWork unitOfWork, Inbox.Store store) {
        this(world, ordered, unitOfWork, store, new PlainEvents(), Care.none(world.clock()));
    }

    /// In a process that goes careful when it has to. Where order matters.
    static InboxHarness careful(InboxWorld world, EventReading reading, Care care) {
        return new InboxHarness(world, true, world.unitOfWork(), world.store(), reading, care);
    }

    private InboxHarness(
            InboxWorld world,
            boolean ordered,
            UnitOfWork unitOfWork,
            Inbox.Store store,
            EventReading reading,
            Care care) {
        this.world = world;
        var inbox =
                new Inbox(
                        new Inbox.Transactions(unitOfWork, world.locks(), world.entry()),
                        store,
                        new Inbox.Surroundings(
                                _ -> closed, (_, signal) -> signals.add(signal), world.clock()),
                        reading,
                        care);
        EventEffect effect = world.hasBulkEffects() ? new InBulk() : this::effect;
        consumer = new Consumer("test", ordered, Set.of(PlainEvents.TOPIC), effect);
        applyDelivery = inbox.applyDelivery();
        ready = inbox.readyWorker(consumer, new Random(1));
        retry = inbox.retryWorker(consumer, new Random(1));
        operations = inbox.operations(Set.of(consumer.name()), world.desk());
        streams = inbox.streamOperations(Set.of(consumer.name()), world.desk());
        adoptions = inbox.adoptionOperations(List.of(consumer), world.registry(), world.desk());
        letters = inbox.letterOperations(List.of(consumer), world.desk());
    }

    /// A later release: it reads `alice:3` too. Where order matters.
    static InboxHarness readingColons(InboxWorld world) {
        var plain = new PlainEvents();
        EventReading reading =
                (topic, data, key) -> plain.read(topic, PlainEvents.withoutColons(data), key);
        return new InboxHarness(
                world, true, world.unitOfWork(), world.store(), reading, Care.none(world.clock()));
    }

    public StreamOperations streams() {
        return streams;
    }

    public AdoptionOperations adoptions() {
        return adoptions;
    }

    public LetterOperations letters() {
        return letters;
    }

    public InboxOperations operations() {
        return operations;
    }

    public void close(@Nullable String because) {
        closed = because;
    }

    /// Fails the effect of an event (`alice 3`) with what is supplied; null lets it pass.
    public void fail(String event, Supplier<@Nullable RuntimeException> with) {
        failing.put(event, with);
    }

    public void fail(String event) {
        fail(event, () -> new IllegalStateException("no"));
    }

    /// Throws it, with whatever it says by itself.
    static RuntimeException raise(Class<? extends Error> error) {
        try {
            throw error.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            return new IllegalStateException(e);
        }
    }

    public void heal(String event) {
        failing.remove(event);
    }

    public DeliveryResult deliver(String... events) {
        return applyDelivery.apply(consumer, PlainEvents.delivery(events));
    }

    DeliveryResult deliver(String event, TransportPlace place) {
        var entry = PlainEvents.delivery(event).entries().getFirst();
        var placed = new Delivery.Entry(entry.entryId(), entry.data(), entry.key(), place);
        return applyDelivery.apply(consumer, new Delivery(PlainEvents.TOPIC, List.of(placed)));
    }

    public DeliveryResult deliver(List<String> events) {
        return applyDelivery.apply(consumer, PlainEvents.delivery(events));
    }

    /// Until nothing is due.
    public void work() {
        for (int i = 0; i < 1_000; i++) {
            if (ready.step() != Progress.WORKED && retry.step() != Progress.WORKED) {
                return;
            }
        }
        throw new AssertionError("there is always something due");
    }

    public Progress stepReady() {
        return ready.step();
    }

    public Progress stepRetry() {
        return retry.step();
    }

    public int tries(String event) {
        return tries.getOrDefault(event, 0);
    }

    /// What was given to a bulk effect, call by call.
    List<List<String>> calls() {
        return calls;
    }

    public List<InboxSignal> signals() {
        return signals;
    }

    public <S extends InboxSignal> List<S> signals(Class<S> kind) {
        return signals.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public Consumer consumer() {
        return consumer;
    }

    private void effect(IncomingEvent event) {
        var name = name(event);
        tries.merge(name, 1, Integer::sum);
        world.note(name);
        var supplier = failing.get(name);
        var failure = supplier == null ? null : supplier.get();
        if (failure != null) {
            throw failure;
        }
    }

    private static String name(IncomingEvent event) {
        return event.stream().user() + " " + event.place().sequence();
    }

    private final class InBulk implements BulkEffect {
        @Override
        public void apply(IncomingEvent event) {
            effect(event);
        }

        @Override
        public void applyAll(List<IncomingEvent> events) {
            calls.add(events.stream().map(InboxHarness::name).toList());
            events.forEach(this::apply);
        }
    }
}
