package com.taskmanager.application.simulation;

import com.taskmanager.application.testing.SettableClock;

/// What everybody on it has in common.
record Stage(
        Chance chance,
        History history,
        Crossroads crossroads,
        SettableClock clock,
        Tampering tampering) {}
