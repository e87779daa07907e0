package com.taskmanager.persistence.eventlog;

import com.taskmanager.application.eventlog.EventLogDays;

import java.time.LocalDate;

import javax.sql.DataSource;

/// Days of the event log as partitions of `event_log`.
public record JdbcEventLogDays(DataSource database) implements EventLogDays {
    @Override
    public void provide(LocalDate day) {
        LogTransaction.run(database, connection -> ProvideDay.execute(connection, day));
    }

    @Override
    public int forgetBefore(LocalDate day) {
        return LogTransaction.run(database, connection -> ForgetDays.execute(connection, day));
    }
}
