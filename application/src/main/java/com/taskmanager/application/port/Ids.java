package com.taskmanager.application.port;

import java.util.UUID;

/// Draws identities. Nothing inside the hexagon is random by itself.
public interface Ids {
    /// A new UUID of version 7 (RFC 9562): unique, roughly ascending with time.
    UUID next();
}
