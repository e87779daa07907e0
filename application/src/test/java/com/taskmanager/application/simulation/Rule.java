package com.taskmanager.application.simulation;

import com.taskmanager.application.simulation.Fact.Event;

/// A promise, judged from the history alone: fact after fact that concerns an event, and once in
/// the end.
interface Rule {
    void see(Fact fact, Event event, Verdict verdict);

    void end(Verdict verdict);
}
