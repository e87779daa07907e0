package com.taskmanager.application.operations;

import java.time.Instant;

/// An entry of the record of what operators did; stored in the transaction that does it, so that
/// neither is without the other. `target` names what it was done to, without personal data.
public record OperatorAction(
        Instant at, String operator, String action, String target, String reason) {}
