package com.taskmanager.persistence.unit;

import com.taskmanager.application.outbox.EventCollector;

import java.util.function.Supplier;

/// The unit of work the calling thread is in: set for as long as the work runs, seen by nobody
/// else.
final class CurrentUnit {
    private final ScopedValue<Unit> unit = ScopedValue.newInstance();

    boolean exists() {
        return unit.isBound();
    }

    /// Outside a unit of work: `IllegalStateException`.
    Unit require() {
        return unit.orElseThrow(() -> new IllegalStateException("only inside a unit of work"));
    }

    EventCollector events() {
        return require().events();
    }

    <T> T during(Unit running, Supplier<T> work) {
        return ScopedValue.where(unit, running).call(work::get);
    }
}
