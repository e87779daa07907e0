package com.taskmanager.bootstrap.adapter.embedded;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import java.nio.file.Path;
import java.time.Duration;

/// Gives the pools a server of our own when nobody names one.
///
/// The order of ending needs nothing more than these dependencies: Spring stops the loops and the
/// web server first, then destroys the pools, which depend on the connection details, and the
/// server, on which those depend, last.
@Configuration(proxyBeanMethods = false)
@Conditional(NoDatabaseNamed.class)
class EmbeddedPostgresConfiguration {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(Environment environment) {
        var began = System.nanoTime();
        var postgres = EmbeddedPostgres.start(EmbeddedSettings.from(environment, Path.of("")));
        log.info(
                "PostgreSQL is up on 127.0.0.1:{} after {} ms, data in {}",
                postgres.port(),
                Duration.ofNanos(System.nanoTime() - began).toMillis(),
                postgres.dataDir());
        return postgres;
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(EmbeddedPostgres postgres) {
        return new EmbeddedConnectionDetails(postgres);
    }
}
