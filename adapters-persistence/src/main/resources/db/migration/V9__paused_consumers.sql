-- Which consumers an operator has paused, for every process. A consumer without a row is not.
CREATE TABLE inbox_consumer (
    consumer text    PRIMARY KEY,
    paused   boolean NOT NULL DEFAULT false
);
