package com.taskmanager.application.simulation;

import com.taskmanager.application.inbox.EventEffect;
import com.taskmanager.application.inbox.Inbox;
import com.taskmanager.application.inbox.Position;
import com.taskmanager.application.port.UnitOfWork;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Ways in which effect and position are not one transaction.
final class UnitBugs {
    private UnitBugs() {}

    static final class SavepointMissing extends Tampering {
        @Override
        UnitOfWork units(UnitOfWork units, InboxSide side) {
            return new UnitOfWork() {
                @Override
                public <T> T run(Supplier<T> work) {
                    return units.run(work);
                }

                @Override
                public <T> T nested(Supplier<T> work) {
                    return work.get();
                }
            };
        }
    }

    /// What was done in a unit that failed, and is done all the same.
    private static final class Leftovers implements UnitOfWork {
        private final UnitOfWork units;
        private final List<Runnable> leftovers;

        Leftovers(UnitOfWork units, List<Runnable> leftovers) {
            this.units = units;
            this.leftovers = leftovers;
        }

        @Override
        public <T> T run(Supplier<T> work) {
            leftovers.clear();
            try {
                return units.run(work);
            } catch (RuntimeException | ProcessDied e) {
                var all = List.copyOf(leftovers);
                leftovers.clear();
                units.run(() -> doAll(all));
                throw e;
            }
        }

        @Override
        public <T> T nested(Supplier<T> work) {
            return units.nested(work);
        }

        private static boolean doAll(List<Runnable> leftovers) {
            leftovers.forEach(Runnable::run);
            return true;
        }
    }

    static final class PositionWithoutEffect extends Tampering {
        private final List<Runnable> leftovers = new ArrayList<>();

        @Override
        UnitOfWork units(UnitOfWork units, InboxSide side) {
            return new Leftovers(units, leftovers);
        }

        @Override
        Inbox.Store store(Inbox.Store store, Inbox.Store unlocked, InboxSide side) {
            var positions =
                    new TamperedPositions(store.positions()) {
                        @Override
                        public BooleanSupplier advance(
                                String consumer, Collection<Position> to, Instant now) {
                            leftovers.add(() -> super.advance(consumer, to, now));
                            return super.advance(consumer, to, now);
                        }
                    };
            return StoreBugs.with(store, positions);
        }
    }

    static final class EffectWithoutPosition extends Tampering {
        private final List<Runnable> leftovers = new ArrayList<>();

        @Override
        UnitOfWork units(UnitOfWork units, InboxSide side) {
            return new Leftovers(units, leftovers);
        }

        @Override
        EventEffect effect(EventEffect effect, Reader reader, InboxSide side) {
            return event -> {
                effect.apply(event);
                leftovers.add(() -> side.effects().write(reader.name(), event));
            };
        }
    }
}
