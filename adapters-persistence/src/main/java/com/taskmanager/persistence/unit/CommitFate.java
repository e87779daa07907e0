package com.taskmanager.persistence.unit;

/// What became of a commit whose answer was lost.
enum CommitFate {
    COMMITTED,
    ABORTED,
    UNKNOWN
}
