package com.taskmanager.application.inbox;

import java.time.Duration;

/// How long a single statement of this unit of work may take from here on, those of effects too.
/// One that takes longer fails, as [com.taskmanager.application.port.Contention].
public interface StatementLimit {
    Duration OF_EFFECTS = Duration.ofSeconds(5);

    void set(Duration limit);
}
