package com.taskmanager.application.eventlog;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

record KeepEventLogService(EventLogDays days, InstantSource clock) implements KeepEventLog {
    private static final int DAYS_AHEAD = 7;
    private static final int DAYS_KEPT = 30;

    @Override
    public int run() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            days.provide(today.plusDays(ahead));
        }
        return days.forgetBefore(today.minusDays(DAYS_KEPT));
    }
}
