package com.taskmanager.application.inbox;

import java.util.Set;

/// Which consumers rest, in every process, until somebody says otherwise. Changes are part of the
/// unit of work they are made in.
public interface ConsumerSwitches {
    /// As last committed.
    Set<String> paused();

    /// Answers whether that changed anything.
    boolean pause(String consumer);

    /// Answers whether that changed anything.
    boolean resume(String consumer);
}
