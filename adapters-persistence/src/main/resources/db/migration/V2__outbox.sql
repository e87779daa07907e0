-- The counters of all streams. Updated by every change: room on the page keeps those updates HOT.
CREATE TABLE event_stream (
    user_id    text   NOT NULL,
    topic      text   NOT NULL,
    last_seq   bigint NOT NULL,
    epoch      bigint NOT NULL DEFAULT 1,
    epoch_base bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (user_id, topic)
) WITH (fillfactor = 50);

-- Events that no relay has handed over yet. No status column and no second index: a row is here or
-- it is gone. CACHE 1, or numbers would not rise with the time they were drawn.
CREATE TABLE outbox (
    slot           smallint    NOT NULL CHECK (slot BETWEEN 0 AND 31),
    seq            bigint      GENERATED ALWAYS AS IDENTITY (CACHE 1),
    topic          text        NOT NULL,
    user_id        text        NOT NULL,
    user_seq       bigint      NOT NULL,
    event_id       uuid        NOT NULL,
    type           text        NOT NULL,
    subject        text        NOT NULL,
    occurred_at    timestamptz NOT NULL,
    correlation_id text        NOT NULL,
    causation_id   uuid,
    traceparent    text,
    data           bytea       NOT NULL,
    PRIMARY KEY (slot, seq)
) WITH (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 10000,
    autovacuum_vacuum_insert_threshold = -1,
    autovacuum_vacuum_cost_delay = 0
);

-- Whoever locks a slot's row drains that slot. The row is locked, hardly ever written: under a long
-- snapshot each version of it would make the next read slower.
CREATE TABLE outbox_slot (
    slot   smallint PRIMARY KEY CHECK (slot BETWEEN 0 AND 31),
    paused boolean  NOT NULL DEFAULT false
);

INSERT INTO outbox_slot (slot) SELECT generate_series(0, 31);
