package com.taskmanager.application.relay;

import com.taskmanager.application.event.Slots;
import com.taskmanager.application.port.RelayWakes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which slots want a worker. Each has one at a time, and all have their turn.
///
/// A wake stays set until a read has been made in this process that began after it; whoever reads
/// asks for [#reading] before and tells [#served] after. A suggestion (somebody looked and found
/// something) is gone with the first try: a later look would find it again.
final class Wakes implements RelayWakes {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<SlotWake> slots = Stream.generate(SlotWake::new).limit(Slots.COUNT).toList();
    private int last;
    private Instant gathering = Instant.MIN;
    private boolean closed;

    @Override
    public void wake(Set<Integer> woken) {
        locked(() -> woken.forEach(slot -> slots.get(slot).wake()));
    }

    void suggest(Set<Integer> found) {
        locked(() -> found.forEach(slot -> slots.get(slot).suggest()));
    }

    /// The next slot in turn that is due, now the caller's until [#release].
    OptionalInt take(Instant now) {
        lock.lock();
        try {
            var next = turns().filter(slot -> slots.get(slot).due(now, gathering)).findFirst();
            next.ifPresent(this::give);
            return next;
        } finally {
            lock.unlock();
        }
    }

    /// The same, and with it all others that are due, unless it wants to be alone: in the order of
    /// their turns, without those that want to be.
    List<Integer> takeTogether(Instant now) {
        lock.lock();
        try {
            var due = turns().filter(slot -> slots.get(slot).due(now, gathering)).boxed().toList();
            var taken = due.stream().filter(slot -> !slots.get(slot).isAlone()).toList();
            if (!due.isEmpty() && slots.get(due.getFirst()).isAlone()) {
                taken = List.of(due.getFirst());
            }
            taken.forEach(this::give);
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /// Until then nobody takes slots that do not want to be alone: what is little becomes more.
    void gather(Instant until) {
        locked(() -> gathering = until);
    }

    void wantsToBeAlone(int slot, boolean alone) {
        locked(() -> slots.get(slot).setAlone(alone));
    }

    boolean isAlone(int slot) {
        lock.lock();
        try {
            return slots.get(slot).isAlone();
        } finally {
            lock.unlock();
        }
    }

    long reading(int slot) {
        lock.lock();
        try {
            return slots.get(slot).wanted();
        } finally {
            lock.unlock();
        }
    }

    /// A read that began after `reading` was answered found nothing more.
    void served(int slot, long reading) {
        locked(() -> slots.get(slot).served(reading));
    }

    void release(int slot, Instant notBefore) {
        locked(() -> slots.get(slot).release(notBefore));
    }

    /// The earliest time at which a slot that waits may be taken, or `latest`.
    Instant nextDue(Instant latest) {
        lock.lock();
        try {
            return earliest(latest);
        } finally {
            lock.unlock();
        }
    }

    /// Returns when a slot is due, at `until`, or when there is no more waiting.
    void await(Instant until, InstantSource clock) throws InterruptedException {
        await(clock, now -> !now.isBefore(until) || anyDue(now), () -> earliest(until));
    }

    /// Returns at `until`, whatever is due, when there is no more waiting, or when it is `over`,
    /// which is asked whenever something changes here.
    void rest(Instant until, InstantSource clock, BooleanSupplier over)
            throws InterruptedException {
        await(clock, now -> !now.isBefore(until) || over.getAsBoolean(), () -> until);
    }

    private void await(InstantSource clock, Predicate<Instant> over, Supplier<Instant> until)
            throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var now = clock.instant();
            while (!closed && !over.test(now)) {
                changed.awaitNanos(nanos(Duration.between(now, until.get())));
                now = clock.instant();
            }
        } finally {
            lock.unlock();
        }
    }

    void close() {
        locked(() -> closed = true);
    }

    private void give(int slot) {
        last = slot;
        slots.get(slot).take();
    }

    private boolean anyDue(Instant now) {
        return slots.stream().anyMatch(slot -> slot.due(now, gathering));
    }

    private Instant earliest(Instant latest) {
        return slots.stream()
                .filter(SlotWake::waits)
                .map(slot -> slot.notBefore(gathering))
                .reduce(latest, (a, b) -> a.isBefore(b) ? a : b);
    }

    private IntStream turns() {
        return IntStream.rangeClosed(1, Slots.COUNT).map(i -> (last + i) % Slots.COUNT);
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static long nanos(Duration duration) {
        return Math.clamp(duration.toNanos(), 0, TimeUnit.SECONDS.toNanos(1));
    }
}
