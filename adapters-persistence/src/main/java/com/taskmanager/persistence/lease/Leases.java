package com.taskmanager.persistence.lease;

import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;

import org.springframework.jdbc.core.JdbcTemplate;

import javax.sql.DataSource;

/// Leases in `shedlock`, by the database's clock. They save work and fence nothing: one that
/// expires does not stop its holder (ADR 12).
public final class Leases {
    private Leases() {}

    /// `owner` is unique for each process.
    public static LockProvider of(DataSource database, String owner) {
        return new JdbcTemplateLockProvider(
                JdbcTemplateLockProvider.Configuration.builder()
                        .withJdbcTemplate(new JdbcTemplate(database))
                        .usingDbTime()
                        .withLockedByValue(owner)
                        .build());
    }
}
