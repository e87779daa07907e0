package com.taskmanager.benchmarks.real;

import com.taskmanager.benchmarks.contest.DurablePostgres;

/// The business rows of those who are measured beside ours, who number their changes themselves.
final class PeerChange {
    static final String CREATE =
            """
            CREATE TABLE peer_change (
                id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                peer    text   NOT NULL,
                user_id text   NOT NULL,
                number  bigint NOT NULL,
                payload text   NOT NULL,
                at      timestamptz NOT NULL DEFAULT clock_timestamp())
            """;

    static final String INSERT =
            "INSERT INTO peer_change (peer, user_id, number, payload) VALUES (?, ?, ?, ?)";

    private PeerChange() {}

    /// From the first commit to the last effect.
    static double seconds(DurablePostgres.Database database, String peer) {
        return database.number(
                """
            SELECT extract(epoch FROM (SELECT max(at) FROM effect WHERE consumer = '%s')
                                    - (SELECT min(at) FROM peer_change WHERE peer = '%s'))
            """
                        .formatted(peer, peer));
    }

    /// The highest number that was committed; what has a lower one may be missing after a kill.
    static long last(DurablePostgres.Database database, String peer) {
        return (long)
                database.number(
                        "SELECT coalesce(max(number), 0) FROM peer_change WHERE peer = '%s'"
                                .formatted(peer));
    }

    static long count(DurablePostgres.Database database, String peer) {
        return (long)
                database.number(
                        "SELECT count(*) FROM peer_change WHERE peer = '%s'".formatted(peer));
    }
}
