package com.taskmanager.persistence.testing;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// A PostgreSQL in a container, ended by Testcontainers with the JVM.
final class ContainerServer {
    private static final String IMAGE = "postgres:18";

    private ContainerServer() {}

    static TestServer start() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException(
                    "%s=testcontainers, but no Docker engine answers: start one, or leave the setting away for the embedded PostgreSQL"
                            .formatted(Setting.KIND.key()));
        }
        return server(new PostgreSQLContainer(IMAGE));
    }

    private static TestServer server(PostgreSQLContainer container) {
        container.start();
        var url =
                "jdbc:postgresql://%s:%d/"
                        .formatted(
                                container.getHost(),
                                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT));
        return new TestServer(
                url + "%s",
                container.getUsername(),
                container.getPassword(),
                container.getDatabaseName(),
                false);
    }
}
