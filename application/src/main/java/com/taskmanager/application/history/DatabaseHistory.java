package com.taskmanager.application.history;

/// The database, asked about its past.
///
/// Errors: [com.taskmanager.application.port.Unavailable] when it does not answer, or follows
/// another one.
public interface DatabaseHistory {
    /// What it says of itself now.
    Sighting look();

    /// A position that it will be past for ever, whatever crashes, as long as its own disks last.
    /// Costs a commit.
    long durablePosition();

    /// Whether it has the tables in which its past is declared: a database of an older program
    /// begins without.
    boolean isPrepared();

    /// Puts on record that this is the database to go on with, unless somebody else has done so
    /// since `found`. With [Declaration#RESTORED] all numbers given out from now on are of a newer
    /// epoch, in the same transaction.
    void declare(Declaration declaration, Sighting remembered, Sighting found);
}
