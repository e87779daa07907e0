package com.taskmanager.persistence.unit;

import com.taskmanager.application.event.EventDraft;
import com.taskmanager.application.port.Outbox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Appends to the unit of work that runs, and commits it where it may and can.
///
/// @param quick null where the unit may still fail after its events were appended
record JdbcOutbox(CurrentUnit current, @Nullable AppendAndCommit quick, AppendEvents usual)
        implements Outbox {
    @Override
    public void append(List<EventDraft> events) {
        var unit = current.require();
        if (quick == null || !quick.execute(unit, events)) {
            usual.execute(unit, events);
        }
    }
}
