-- Replays of dead letters. Whoever moves next_at has the turn: the rate holds for all processes.
CREATE TABLE operator_job (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    operator   text        NOT NULL,
    reason     text        NOT NULL,
    dry_run    boolean     NOT NULL,
    rate_per_s integer     NOT NULL CHECK (rate_per_s BETWEEN 1 AND 1000),
    total      bigint      NOT NULL,
    state      text        NOT NULL CHECK (state IN ('RUNNING', 'DONE')),
    created_at timestamptz NOT NULL,
    next_at    timestamptz NOT NULL,
    ended_at   timestamptz
);

CREATE INDEX operator_job_running ON operator_job (next_at) WHERE state = 'RUNNING';

-- The letters of a job as they were when it began, so that it has an end. tries counts who took one
-- and never put it down.
CREATE TABLE operator_job_letter (
    job        bigint      NOT NULL REFERENCES operator_job (id),
    letter     bigint      NOT NULL,
    tries      smallint    NOT NULL DEFAULT 0,
    not_before timestamptz NOT NULL,
    outcome    text        CHECK (outcome IN ('APPLIED', 'FAILED', 'REFUSED', 'GONE')),
    error      text,
    PRIMARY KEY (job, letter)
);

CREATE INDEX operator_job_letter_open ON operator_job_letter (job, letter) WHERE outcome IS NULL;
