-- A person stops a stream at one consumer.
ALTER TABLE inbox_position
    DROP CONSTRAINT inbox_position_state_check,
    ADD CONSTRAINT inbox_position_state_check
        CHECK (state IN ('OPEN', 'RETRYING', 'HALTED', 'STOPPED'));

-- Numbers that never came and that a person gave up: the position is past them, and they were never
-- applied.
CREATE TABLE inbox_given_up (
    consumer  text        NOT NULL,
    topic     text        NOT NULL,
    user_id   text        NOT NULL,
    first_seq bigint      NOT NULL CHECK (first_seq > 0),
    last_seq  bigint      NOT NULL CHECK (last_seq >= first_seq),
    at        timestamptz NOT NULL,
    PRIMARY KEY (consumer, topic, user_id, first_seq)
);

-- What waits at a consumer for one reason, stream by stream.
CREATE INDEX inbox_waiting_by_reason ON inbox_waiting (consumer, topic, reason, user_id, seq);
