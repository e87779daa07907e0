-- Counts how often parked rows were put back with the numbers they had: whoever read the slot before
-- looks from zero again.
ALTER TABLE outbox_slot ADD COLUMN releases bigint NOT NULL DEFAULT 0;

-- Streams whose event first_seq the broker refuses. It and what follows it wait in outbox_parked.
-- Read with every batch, nearly always empty.
CREATE TABLE outbox_parked_stream (
    slot      smallint    NOT NULL REFERENCES outbox_slot (slot),
    topic     text        NOT NULL,
    user_id   text        NOT NULL,
    first_seq bigint      NOT NULL,
    cause     text        NOT NULL,
    since     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (slot, topic, user_id)
);

CREATE TABLE outbox_parked (
    slot           smallint    NOT NULL,
    seq            bigint      NOT NULL,
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
    PRIMARY KEY (topic, user_id, user_seq)
);

-- What operators did, who and why; written in the transaction that does it.
CREATE TABLE operator_action (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at       timestamptz NOT NULL,
    operator text        NOT NULL,
    action   text        NOT NULL,
    target   text        NOT NULL,
    reason   text        NOT NULL
);
