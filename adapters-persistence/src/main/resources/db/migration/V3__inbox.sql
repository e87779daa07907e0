-- How far each consumer is in each stream. Whoever locks a row decides on that stream. Rows are
-- never deleted. Updated by every batch: room on the page keeps those updates HOT.
CREATE TABLE inbox_position (
    consumer text   NOT NULL,
    topic    text   NOT NULL,
    user_id  text   NOT NULL,
    last_seq bigint NOT NULL DEFAULT 0 CHECK (last_seq >= 0),
    state    text   NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'RETRYING', 'HALTED')),
    epoch    bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (consumer, topic, user_id)
) WITH (fillfactor = 50);

-- Events whose turn has not come, or whose effect failed. next_attempt_at is null where nothing but
-- an earlier number can make an event due; whoever applies that one sets it.
CREATE TABLE inbox_waiting (
    consumer        text        NOT NULL,
    topic           text        NOT NULL,
    user_id         text        NOT NULL,
    seq             bigint      NOT NULL CHECK (seq > 0),
    event_id        uuid,
    event           bytea       NOT NULL,
    reason          text        NOT NULL
                        CHECK (reason IN ('GAP', 'BEHIND', 'RETRY', 'SET_ASIDE')),
    attempts        integer     NOT NULL DEFAULT 0,
    next_attempt_at timestamptz,
    last_error      text,
    since           timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (consumer, topic, user_id, seq)
);

CREATE INDEX inbox_waiting_due ON inbox_waiting (consumer, next_attempt_at)
    WHERE next_attempt_at IS NOT NULL;

-- Events that only a person can deal with. user_id and seq are null where even those could not be
-- read; then the bytes alone tell one from another.
CREATE TABLE dead_letter (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consumer text        NOT NULL,
    topic    text        NOT NULL,
    user_id  text,
    seq      bigint,
    event_id uuid,
    type     text,
    cause    text        NOT NULL
                 CHECK (cause IN ('FAILED', 'INVALID', 'UNREADABLE', 'FORK', 'FORGERY')),
    error    text        NOT NULL,
    attempts integer     NOT NULL,
    event    bytea       NOT NULL,
    sha256   bytea       NOT NULL GENERATED ALWAYS AS (sha256(event)) STORED,
    since    timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((user_id IS NULL) = (seq IS NULL))
);

CREATE UNIQUE INDEX dead_letter_of_number ON dead_letter (consumer, topic, user_id, seq, event_id)
    NULLS NOT DISTINCT WHERE user_id IS NOT NULL;
CREATE UNIQUE INDEX dead_letter_of_bytes ON dead_letter (consumer, sha256) WHERE user_id IS NULL;
