package com.taskmanager.persistence.testing;

/// The server behind the test databases.
///
/// @param urlPattern JDBC URL with `%s` for the name of the database
/// @param maintenance a database that always exists, to create and drop others from
/// @param outlives whether the server runs on after the tests, so that they have to clean up
record TestServer(
        String urlPattern, String user, String password, String maintenance, boolean outlives) {

    static TestServer asConfigured() {
        var url = Setting.URL.get();
        var kind = Setting.KIND.get().orElse(url.isPresent() ? "given" : "embedded");
        return switch (kind) {
            case "embedded" -> EmbeddedServer.start();
            case "given" -> GivenServer.at(url.orElseThrow());
            case "testcontainers" -> ContainerServer.start();
            default ->
                    throw new IllegalArgumentException(
                            "%s is embedded, given or testcontainers, not %s"
                                    .formatted(Setting.KIND.key(), kind));
        };
    }

    TestDatabase create(String name, String template) {
        return create(name, template, "WAL_LOG");
    }

    /// @param strategy as PostgreSQL names it: by way of the log for small ones, FILE_COPY for
    ///   large
    TestDatabase create(String name, String template, String strategy) {
        TestPostgres.execute(
                database(maintenance),
                "CREATE DATABASE %s TEMPLATE %s STRATEGY %s".formatted(name, template, strategy));
        if (outlives) {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> drop(name)));
        }
        return database(name);
    }

    void drop(String name) {
        TestPostgres.execute(
                database(maintenance), "DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name));
    }

    private TestDatabase database(String name) {
        return new TestDatabase(name, urlPattern.formatted(name), user, password, this);
    }
}
