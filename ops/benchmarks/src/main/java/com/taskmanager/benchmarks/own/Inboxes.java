package com.taskmanager.benchmarks.own;

import com.taskmanager.application.inbox.Inbox;
import com.taskmanager.dapr.event.CloudEventReading;
import com.taskmanager.persistence.inbox.JdbcInbox;
import com.taskmanager.persistence.unit.WritePath;

import java.time.InstantSource;

import javax.sql.DataSource;

/// The inbox as the program wires it, for a consumer of the benchmarks.
public final class Inboxes {
    private Inboxes() {}

    public static Inbox of(DataSource pool, WritePath path) {
        var tables = new JdbcInbox(pool, path);
        return new Inbox(
                new Inbox.Transactions(path.unitOfWork(), path.locks(), tables.entry()),
                tables.besideCounters(),
                new Inbox.Surroundings(_ -> null, (_, _) -> {}, InstantSource.system()),
                new CloudEventReading());
    }
}
