package com.taskmanager.bootstrap.adapter.embedded;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// Spring Boot's word for where the database is.
record EmbeddedConnectionDetails(EmbeddedPostgres postgres) implements JdbcConnectionDetails {
    @Override
    public String getJdbcUrl() {
        return postgres.url();
    }

    @Override
    public String getUsername() {
        return postgres.user();
    }

    @Override
    public String getPassword() {
        return postgres.password();
    }
}
