package com.taskmanager.application.simulation;

/// What may go wrong. A failing history is cut down to the kinds that it takes.
enum Trouble {
    LATE_COMMITS,
    ROLLBACKS,
    /// Others go on in the middle of somebody's step.
    INTERLEAVING,
    CRASHES,
    /// A connection dies with its transaction, and its process does not know yet.
    LOST_CONNECTIONS,
    DATABASE_OUTAGES,
    TRANSPORT_OUTAGES,
    /// The transport takes some events of a call and not others.
    PARTIAL_ACCEPTANCE,
    /// What was asked of transport or database happened, and nobody says so.
    LOST_ANSWERS,
    /// A publish that was given up arrives later all the same.
    LATE_PUBLISHES,
    REFUSED_EVENTS,
    REPEATS,
    REORDERING,
    /// A delivery that is in one process's hands is given to another one too.
    REBALANCES,
    FAILING_EFFECTS,
    DOOMED_EFFECTS,
    /// Whoever applies an event dies of it.
    DEADLY_EFFECTS,
    /// Nobody understands an event until a person has mended the program.
    UNINTELLIGIBLE,
    OPERATORS,
    /// A database is put back to an earlier state.
    RESTORES,
    /// Numbers that were never given out, and bytes that nobody can read.
    FORGERIES
}
