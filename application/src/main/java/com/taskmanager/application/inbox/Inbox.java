package com.taskmanager.application.inbox;

import com.taskmanager.application.port.EventReading;
import com.taskmanager.application.port.UnitOfWork;
import com.taskmanager.application.port.UserLocks;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// Puts the inbox of one process together from the ports it needs.
public final class Inbox {
    private final Transactions transactions;
    private final Store store;
    private final Surroundings surroundings;
    private final EventReading reading;
    private final Care care;
    private final Wakes wakes = new Wakes();

    public Inbox(
            Transactions transactions,
            Store store,
            Surroundings surroundings,
            EventReading reading) {
        this(transactions, store, surroundings, reading, Care.none(surroundings.clock()));
    }

    public Inbox(
            Transactions transactions,
            Store store,
            Surroundings surroundings,
            EventReading reading,
            Care care) {
        this.transactions = transactions;
        this.store = store;
        this.surroundings = surroundings;
        this.reading = reading;
        this.care = care;
    }

    /// In what an effect runs.
    public record Transactions(UnitOfWork unitOfWork, UserLocks locks, ConsumerEntry entry) {
        void begin(Consumer consumer) {
            if (!entry.enter(consumer.name())) {
                throw new ConsumerPaused();
            }
        }
    }

    /// What the inbox keeps.
    ///
    /// @param quick for a store that answers several questions in one round trip
    public record Store(
            Positions positions,
            WaitingEvents waiting,
            DueEvents due,
            SetAsideEvents setAside,
            DeadLetters deadLetters,
            IssuedNumbers issued,
            @Nullable DeliveryEntry quick) {
        public Store(
                Positions positions,
                WaitingEvents waiting,
                DueEvents due,
                SetAsideEvents setAside,
                DeadLetters deadLetters,
                IssuedNumbers issued) {
            this(positions, waiting, due, setAside, deadLetters, issued, null);
        }

        DeliveryEntry deliveryEntry(ConsumerEntry consumers) {
            return quick == null ? new EntryOneByOne(consumers, positions, issued) : quick;
        }
    }

    /// What is known of consumers beyond what they have applied.
    public record Registry(ConsumerRegister register, Adoptions adoptions) {}

    /// Who lets it work, and who watches.
    public record Surroundings(InboxGate gate, InboxObserver observer, InstantSource clock) {}

    public ApplyDelivery applyDelivery() {
        return applyDelivery(new Guard(surroundings), readings());
    }

    /// For the consumer of what others could not read: it has no streams and no effects, and what
    /// is delivered to it becomes a dead letter.
    public ApplyDelivery keepLetters() {
        return new KeepLettersService(transactions, store.deadLetters(), readings(), surroundings);
    }

    private ApplyDelivery applyDelivery(Guard guard, Readings readings) {
        var unit = new DeliveryUnit(store, transactions, surroundings.clock());
        return new ApplyDeliveryService(units(), unit, readings, guard);
    }

    /// Takes up what has become due because an earlier event was applied.
    public InboxWorker readyWorker(Consumer consumer, RandomGenerator random) {
        var steps = new ReadySteps(units(), takeUp(), store.due(), surroundings.clock());
        return worker(consumer, steps, random, wakes.register(consumer.name()));
    }

    /// Tries again what failed, when its time has come. A worker of its own: a slow failure must
    /// not keep the ready ones waiting.
    public InboxWorker retryWorker(Consumer consumer, RandomGenerator random) {
        var setAside = new SetAsideUnit(store, transactions, readings(), surroundings.clock());
        var steps = new RetrySteps(units(), takeUp(), setAside, store.due(), surroundings.clock());
        return worker(consumer, steps, random, new Wake());
    }

    /// For these consumers, by name.
    public InboxOperations operations(Set<String> consumers, InboxOperations.Desk desk) {
        return new InboxOperations(
                transactions.unitOfWork(), consumers, desk, wakes, surroundings.clock());
    }

    /// For the dead letters of these consumers.
    public LetterOperations letterOperations(List<Consumer> consumers, InboxOperations.Desk desk) {
        return new LetterOperations(
                transactions.unitOfWork(),
                units(),
                letterUnits(consumers, desk),
                desk,
                byName(consumers),
                surroundings.clock());
    }

    /// For the streams of these consumers, by name.
    public StreamOperations streamOperations(Set<String> consumers, InboxOperations.Desk desk) {
        var clock = surroundings.clock();
        return new StreamOperations(
                transactions,
                new StreamUnit(store, desk, clock),
                desk.actions(),
                consumers,
                wakes,
                clock);
    }

    /// For these consumers, and those that are yet to be registered.
    public AdoptionOperations adoptionOperations(
            List<Consumer> consumers, Registry registry, InboxOperations.Desk desk) {
        var clock = surroundings.clock();
        return new AdoptionOperations(
                transactions.unitOfWork(),
                byName(consumers),
                registry.register(),
                new AdoptionUnit(store, registry.adoptions(), desk, clock),
                wakes,
                clock);
    }

    private static Map<String, Consumer> byName(List<Consumer> consumers) {
        return consumers.stream().collect(Collectors.toMap(Consumer::name, Function.identity()));
    }

    private LetterUnits letterUnits(List<Consumer> consumers, InboxOperations.Desk desk) {
        var clock = surroundings.clock();
        var alone = care.readingAlone(reading);
        return new LetterUnits(
                new LetterUnit(store, desk, transactions, alone, clock),
                new UnreadableUnit(
                        new DeliveryUnit(store, transactions, clock), desk.letters(), alone),
                new Redelivery(redelivered(), alone, consumers),
                new SettleUnit(store.positions(), desk, clock));
    }

    /// An operator's word opens the gate: consumers run elsewhere, their tables are here.
    private ApplyDelivery redelivered() {
        var open = new Surroundings(_ -> null, surroundings.observer(), surroundings.clock());
        return applyDelivery(new Guard(open), readings());
    }

    private InboxWorker worker(Consumer consumer, Steps steps, RandomGenerator random, Wake wake) {
        return new InboxWorker(consumer, steps, surroundings, new Pauses(random), wake);
    }

    private TakeUp takeUp() {
        return new TakeUp(store, transactions, readings(), surroundings.clock());
    }

    private Readings readings() {
        return new Readings(reading, care);
    }

    private Units units() {
        var unitOfWork = transactions.unitOfWork();
        var clock = surroundings.clock();
        var careful = new CarefulTrial(unitOfWork, care, clock);
        var effects = new EffectTrial(unitOfWork, clock);
        return new Units(
                unitOfWork,
                new ChosenTrial(new OptimisticTrial(effects, clock), careful, care),
                new ChosenTrial(effects, careful, care),
                surroundings,
                wakes);
    }
}
