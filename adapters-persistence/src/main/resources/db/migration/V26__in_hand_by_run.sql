-- One row for each run that has something in hand: whether it accuses what it had depends on how the
-- run ended, and a run that goes on may only not have been able to put it down.
ALTER TABLE consumer_in_hand
    DROP CONSTRAINT consumer_in_hand_pkey,
    DROP COLUMN runs,
    ADD PRIMARY KEY (consumer, what, run);
