-- A consumer is registered once, before anything is delivered to it.
ALTER TABLE inbox_consumer ADD COLUMN registered_at timestamptz;

-- Streams whose numbers up to this one a consumer may go without, once a person says that nothing
-- more is coming: they were given out before it came, or lost with a restored inbox.
CREATE TABLE inbox_adoption (
    consumer text   NOT NULL,
    user_id  text   NOT NULL,
    topic    text   NOT NULL,
    until    bigint NOT NULL CHECK (until > 0),
    PRIMARY KEY (consumer, user_id, topic)
);
