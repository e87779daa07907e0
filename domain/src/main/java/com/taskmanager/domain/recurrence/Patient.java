package com.taskmanager.domain.recurrence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/// Picks dates from an endless row of them, and gives up when a century has brought none.
final class Patient implements Iterator<LocalDateTime> {
    private static final int YEARS_WITHOUT_MAX = 100;

    private final Iterator<LocalDateTime> dates;
    private final Predicate<LocalDateTime> wanted;
    private LocalDateTime last;
    private @Nullable LocalDateTime upcoming;

    Patient(Iterator<LocalDateTime> dates, LocalDateTime from, Predicate<LocalDateTime> wanted) {
        this.dates = dates;
        this.last = from;
        this.wanted = wanted;
    }

    @Override
    public boolean hasNext() {
        while (upcoming == null && dates.hasNext()) {
            var date = dates.next();
            if (date.isAfter(last.plusYears(YEARS_WITHOUT_MAX))) {
                return false;
            }
            upcoming = wanted.test(date) ? date : null;
        }
        return upcoming != null;
    }

    @Override
    public LocalDateTime next() {
        if (!hasNext() || upcoming == null) {
            throw new NoSuchElementException();
        }
        last = upcoming;
        upcoming = null;
        return last;
    }
}
