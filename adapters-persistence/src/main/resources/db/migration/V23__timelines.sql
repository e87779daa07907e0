-- When the transport had accepted an event, rather than when the relay began to read its batch.
ALTER TABLE event_log ALTER COLUMN accepted_at SET DEFAULT statement_timestamp();

-- What an event caused: few events have a cause, and only those are in here.
CREATE INDEX ON event_log (causation_id) WHERE causation_id IS NOT NULL;

-- A trace, by which pages it may be in. An index that has an entry for each event would cost every
-- event; this one is made range by range when the table is vacuumed, and pages that were not
-- vacuumed yet are read.
CREATE INDEX ON event_log
    USING brin (substr(traceparent, 4, 32)
                text_bloom_ops (n_distinct_per_range = 1024, false_positive_rate = 0.01))
    WITH (pages_per_range = 32);

-- When a consumer's position last moved: the time of its newest event, and for all before it a time
-- at which they had been applied. Written with what is written anyway.
ALTER TABLE inbox_position ADD COLUMN moved_at timestamptz;
