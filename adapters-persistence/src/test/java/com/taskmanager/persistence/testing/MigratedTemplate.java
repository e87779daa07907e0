package com.taskmanager.persistence.testing;

import org.flywaydb.core.Flyway;

/// A database that was migrated once and is copied from then on.
record MigratedTemplate(TestDatabase database) {

    static MigratedTemplate on(TestServer server) {
        var database = server.create(TestPostgres.uniqueName(), "template1");
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return new MigratedTemplate(database);
    }

    /// Nobody is connected to the template, which is what PostgreSQL demands of one.
    TestDatabase copy() {
        return database.copy();
    }
}
