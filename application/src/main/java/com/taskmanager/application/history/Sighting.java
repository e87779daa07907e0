package com.taskmanager.application.history;

/// What a database said of itself at one time.
///
/// @param system PostgreSQL's system identifier, drawn when the cluster was made
/// @param timeline counts how often a standby took over or an archive was played back
/// @param position how far the write-ahead log went, in bytes
/// @param declarations number of the last declaration of its past, see [DatabaseHistory#declare]
public record Sighting(String system, long timeline, long position, int declarations) {
    /// As a witness keeps it: no crash of the server undoes `durable`.
    Sighting at(long durable) {
        return new Sighting(system, timeline, durable, declarations);
    }

    /// A number that no declaration had, neither of what was remembered nor of what is found: a
    /// backup may be older than a declaration that the witness has seen.
    int nextDeclaration(Sighting found) {
        return Math.max(declarations, found.declarations) + 1;
    }

    @Override
    public String toString() {
        return "system " + system + ", timeline " + timeline + ", position " + position;
    }
}
