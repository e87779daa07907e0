-- What is due is looked for by reason: many events of one reason that came due together must not
-- make the search for those of another one read them all.
CREATE INDEX inbox_waiting_due_by_reason ON inbox_waiting (consumer, reason, next_attempt_at)
    WHERE next_attempt_at IS NOT NULL;

DROP INDEX inbox_waiting_due;
