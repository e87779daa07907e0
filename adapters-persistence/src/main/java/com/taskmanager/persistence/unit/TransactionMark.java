package com.taskmanager.persistence.unit;

/// Identifies a transaction that may write: its id (`xid8`, as text), and the history of the server
/// it runs in.
///
/// A server that crashes forgets the ids of transactions that left nothing on disk and gives them
/// out again, so an id alone could be answered with another transaction's fate. The history is the
/// moment the server last started or recovered.
record TransactionMark(String xid, String history) {}
