package com.taskmanager.persistence.task;

import com.taskmanager.application.bin.Bin;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.ZoneOffset;

/// Waits for nobody: it holds rows of many users without their locks, and would deadlock.
public record JdbcBin(JdbcClient jdbc) implements Bin {
    private static final String PURGE =
            """
            DELETE FROM task
             WHERE id = ANY (ARRAY(SELECT id
                                     FROM task
                                    WHERE deleted_at < :limit
                                    ORDER BY deleted_at
                                    LIMIT :max
                                      FOR UPDATE SKIP LOCKED))
            """;

    @Override
    public int purge(Instant limit, int max) {
        return jdbc.sql(PURGE)
                .param("limit", limit.atOffset(ZoneOffset.UTC))
                .param("max", max)
                .update();
    }
}
