package com.taskmanager.persistence.unit;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Learns by what a transaction can be asked after, when it wrote something but took no user's lock
/// and drew no numbers that would have told.
record MarkOfWrites(JdbcClient jdbc, ServerHistory history) {
    private static final String ID =
            """
            SELECT xid::text FROM pg_current_xact_id_if_assigned() AS xid WHERE xid IS NOT NULL
            """;

    void learn(Unit unit) {
        if (unit.mark() == null) {
            var known = history.current();
            jdbc.sql(ID)
                    .query(String.class)
                    .optional()
                    .ifPresent(xid -> unit.learn(new TransactionMark(xid, known)));
        }
    }
}
