package com.taskmanager.persistence.eventlog;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// Names of partitions, which sort as their days do.
final class Days {
    static final String PREFIX = "event_log_2";

    private Days() {}

    /// `event_log_20270131`
    static String table(LocalDate day) {
        return "event_log_" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
