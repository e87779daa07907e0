-- What a person decided about a dead letter: nothing yet, that it does not matter, or that its stream
-- goes on without it.
ALTER TABLE dead_letter
    ADD COLUMN status text NOT NULL DEFAULT 'OPEN'
        CHECK (status IN ('OPEN', 'DISCARDED', 'SKIPPED'));
