package com.taskmanager.domain.recurrence;

import java.time.LocalDateTime;
import java.util.Optional;

/// What comes after an occurrence.
public sealed interface NextOccurrence {
    /// The wall time at which the series puts the next one; [WallTime] makes an instant of it.
    record Next(LocalDateTime scheduled) implements NextOccurrence {}

    /// COUNT or UNTIL is reached, or the rule has no further date up to the year 9999.
    record SeriesEnded() implements NextOccurrence {}

    static NextOccurrence of(Optional<LocalDateTime> date) {
        return date.<NextOccurrence>map(Next::new).orElseGet(SeriesEnded::new);
    }
}
