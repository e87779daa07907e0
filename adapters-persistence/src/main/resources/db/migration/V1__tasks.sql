-- Tasks and what belongs to them. User ids are opaque; nothing here says who a person is.

CREATE SEQUENCE task_id_seq;

CREATE TABLE task (
    id             bigint      PRIMARY KEY,
    user_id        text        NOT NULL,
    title          text        NOT NULL,
    description    text,
    -- 0 high, 1 medium, 2 low: in the order people sort by
    priority       smallint    NOT NULL CHECK (priority BETWEEN 0 AND 2),
    tags           text[]      NOT NULL DEFAULT '{}',
    -- the instant a task is due; of an all-day task the start of its day in its zone
    due_at         timestamptz,
    due_day        date,
    time_zone      text        NOT NULL,
    recurrence     text,
    repeat_from    text,
    missed         text,
    paused         boolean,
    series_id      uuid,
    occurrence_no  integer,
    series_all_day boolean,
    series_start   timestamp,
    scheduled_for  timestamp,
    parent_task_id bigint,
    version        bigint      NOT NULL,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    completed_at   timestamptz,
    deleted_at     timestamptz,
    search         tsvector    GENERATED ALWAYS AS
                       (to_tsvector('simple', title || ' ' || coalesce(description, ''))) STORED
);

CREATE INDEX task_by_due ON task (user_id, due_at, id);
CREATE INDEX task_search ON task USING gin (search);
CREATE INDEX task_by_occurrence ON task (series_id, occurrence_no) WHERE series_id IS NOT NULL;
CREATE INDEX task_bin ON task (deleted_at) WHERE deleted_at IS NOT NULL;

-- Who took which place in a series. A row outlives its task: emptying the bin must not make room
-- for a second one.
CREATE TABLE task_occurrence (
    series_id     uuid    NOT NULL,
    occurrence_no integer NOT NULL,
    PRIMARY KEY (series_id, occurrence_no)
);
