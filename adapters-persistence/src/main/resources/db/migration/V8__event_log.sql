-- What the transport accepted, a partition for each day, and one for what no day was made for yet:
-- an insert never fails for want of a partition. data is null unless the log is kept in full.
CREATE TABLE event_log (
    accepted_at    timestamptz NOT NULL DEFAULT now(),
    event_id       uuid        NOT NULL,
    topic          text        NOT NULL,
    user_id        text        NOT NULL,
    user_seq       bigint      NOT NULL,
    type           text        NOT NULL,
    subject        text        NOT NULL,
    occurred_at    timestamptz NOT NULL,
    correlation_id text        NOT NULL,
    causation_id   uuid,
    traceparent    text,
    data           bytea
) PARTITION BY RANGE (accepted_at);

CREATE INDEX ON event_log (user_id, topic, user_seq);
CREATE INDEX ON event_log (event_id);
CREATE INDEX ON event_log (subject);

CREATE TABLE event_log_default PARTITION OF event_log DEFAULT;

-- Who does the housekeeping of the whole cluster at the moment.
CREATE TABLE shedlock (
    name       varchar(64)  PRIMARY KEY,
    lock_until timestamp(3) NOT NULL,
    locked_at  timestamp(3) NOT NULL,
    locked_by  varchar(255) NOT NULL
);
