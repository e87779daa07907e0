-- The first answer to each request that named itself. `status` is null while its transaction runs,
-- which nobody else ever sees.
CREATE TABLE idempotency_answer (
    user_id       text        NOT NULL,
    key           text        NOT NULL,
    fingerprint   text        NOT NULL,
    claimed_at    timestamptz NOT NULL,
    status        smallint,
    header_names  text[],
    header_values text[],
    body          bytea,
    PRIMARY KEY (user_id, key)
) WITH (fillfactor = 80);

CREATE INDEX idempotency_answer_age ON idempotency_answer (claimed_at);
