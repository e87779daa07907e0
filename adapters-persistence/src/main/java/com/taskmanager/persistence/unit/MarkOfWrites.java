package com.taskmanager.persistence.unit;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Learns by what a transaction can be asked after, when it wrote something but drew no numbers
/// that would have told.
record MarkOfWrites(JdbcClient jdbc) {
    private static final String MARK =
            """
            SELECT xid::text, %s AS history
              FROM pg_current_xact_id_if_assigned() AS xid
             WHERE xid IS NOT NULL
            """
                    .formatted(TransactionMark.HISTORY);

    void learn(Unit unit) {
        if (unit.mark() == null) {
            jdbc.sql(MARK).query(TransactionMark.class).optional().ifPresent(unit::learn);
        }
    }
}
