package com.taskmanager.application.inbox;

import java.util.UUID;

/// One process from its start to its end.
///
/// @param place where no other process is at the same time: a host and the port it listens on
public record Run(String place, UUID id) {}
