-- Processes that run a consumer. ended_at is null while one runs, or until another takes its place.
CREATE TABLE consumer_run (
    consumer text        NOT NULL,
    run      uuid        NOT NULL,
    place    text        NOT NULL,
    began_at timestamptz NOT NULL,
    ended_at timestamptz,
    clean    boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (consumer, run)
);

-- What a careful consumer is at work on, written down before it is tried. runs counts those that
-- took it in hand and never put it down.
CREATE TABLE consumer_in_hand (
    consumer text        NOT NULL,
    what     text        NOT NULL,
    run      uuid        NOT NULL,
    runs     integer     NOT NULL DEFAULT 1,
    taken_at timestamptz NOT NULL,
    PRIMARY KEY (consumer, what)
);

ALTER TABLE dead_letter
    DROP CONSTRAINT dead_letter_cause_check,
    ADD CONSTRAINT dead_letter_cause_check
        CHECK (cause IN ('FAILED', 'DEADLY', 'INVALID', 'UNREADABLE', 'FORK', 'FORGERY', 'GHOST'));
