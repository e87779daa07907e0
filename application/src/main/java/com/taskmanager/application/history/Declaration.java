package com.taskmanager.application.history;

/// What became of the database between two sightings.
public enum Declaration {
    /// A synchronous standby took over, by its own account with everything.
    PROMOTED,
    /// A person says that nothing that was committed is missing.
    NOTHING_LOST,
    /// A person says that it was restored: what was committed last may be missing.
    RESTORED
}
