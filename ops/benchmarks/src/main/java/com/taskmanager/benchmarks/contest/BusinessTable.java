package com.taskmanager.benchmarks.contest;

import org.springframework.jdbc.core.JdbcTemplate;

import java.util.List;

/// What every contestant's business transaction writes.
public record BusinessTable(JdbcTemplate jdbc) {
    public static final String CREATE =
            """
            CREATE TABLE change (
                id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                user_id text   NOT NULL,
                number  bigint NOT NULL,
                payload text   NOT NULL)
            """;

    private static final String INSERT =
            "INSERT INTO change (user_id, number, payload) VALUES (?, ?, ?)";

    public void insert(List<Change> changes) {
        jdbc.batchUpdate(
                INSERT,
                changes.stream()
                        .map(c -> new Object[] {c.userName(), c.number(), c.payload()})
                        .toList());
    }
}
