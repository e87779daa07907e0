-- A restored database gives numbers out again. Which history a number belongs to follows from the
-- last numbers of all histories before it, so one number of them is not enough.
ALTER TABLE event_stream
    DROP COLUMN epoch_base,
    ADD COLUMN epoch_bases bigint[];

-- Where the newest history began that a consumer has applied anything of.
ALTER TABLE inbox_position
    ADD COLUMN epoch_base bigint NOT NULL DEFAULT 0;

ALTER TABLE dead_letter
    DROP CONSTRAINT dead_letter_cause_check,
    ADD CONSTRAINT dead_letter_cause_check
        CHECK (cause IN ('FAILED', 'INVALID', 'UNREADABLE', 'FORK', 'FORGERY', 'GHOST'));

-- What was found out about this database's past, by the program or by a person. Each row says to
-- every process: the database is the one to go on with, as it was found then.
CREATE TABLE history_declaration (
    number     integer     PRIMARY KEY,
    at         timestamptz NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('PROMOTED', 'NOTHING_LOST', 'RESTORED')),
    remembered text        NOT NULL,
    found      text        NOT NULL
);
