package com.taskmanager.application.inbox;

/// Where a consumer begins in streams that were there before it.
public enum Beginning {
    /// Behind the last number given out when it was registered. What comes of earlier ones is old.
    HERE,
    /// With what the transport still has, delivered to it again from the start.
    REPLAY
}
