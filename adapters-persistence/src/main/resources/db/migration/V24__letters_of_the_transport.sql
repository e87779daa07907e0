-- What came by the dead-letter topic, and where the transport had it first: for finding it there.
ALTER TABLE dead_letter
    ADD COLUMN at_partition integer,
    ADD COLUMN at_offset    bigint,
    DROP CONSTRAINT dead_letter_cause_check,
    ADD CONSTRAINT dead_letter_cause_check
        CHECK (cause IN ('FAILED', 'DEADLY', 'INVALID', 'UNREADABLE', 'REFUSED', 'FORK', 'FORGERY',
                         'GHOST')),
    ADD CHECK ((at_partition IS NULL) = (at_offset IS NULL));
