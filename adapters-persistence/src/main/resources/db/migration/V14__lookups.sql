-- Streams that stand at a consumer. An open one is in no index by state: positions are written by
-- every batch, and as long as the state stays what it was no index is.
CREATE INDEX inbox_position_standing ON inbox_position (consumer, topic, state, user_id)
    WHERE state <> 'OPEN';

-- What waits at a consumer for one reason, by user and number. By an expression that only lists use:
-- with a plain column the planner took this index for statements that know every number they look
-- for, and read all that waits.
DROP INDEX inbox_waiting_by_reason;
CREATE INDEX inbox_waiting_by_reason
    ON inbox_waiting (consumer, topic, lower(reason), user_id, seq);

-- Where an event is, by its id.
CREATE INDEX inbox_waiting_of_event ON inbox_waiting (event_id);
CREATE INDEX dead_letter_of_event ON dead_letter (event_id);
CREATE INDEX outbox_parked_of_event ON outbox_parked (event_id);

-- Dead letters by age.
CREATE INDEX dead_letter_by_status ON dead_letter (status, id);
CREATE INDEX dead_letter_by_consumer ON dead_letter (consumer, status, id);
CREATE INDEX dead_letter_by_user ON dead_letter (user_id, status, id);
