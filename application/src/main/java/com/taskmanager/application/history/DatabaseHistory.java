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

    /// Puts on record under this number that it is the database to go on with, unless somebody else
    /// has put anything on record since `found`. With [Declaration#RESTORED] all numbers given out
    /// from now on are of an epoch above `number`, in the same transaction: above that of whatever
    /// was written under an earlier declaration, if the database knows of that or not. Whatever is
    /// declared, relays that did not notice give up what they know of the outbox with the first
    /// look they take at a slot.
    void declare(Declaration declaration, int number, Sighting remembered, Sighting found);
}
