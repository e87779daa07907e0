package com.taskmanager.bootstrap.wiring;

import com.taskmanager.application.history.HistoryGuard;
import com.taskmanager.persistence.history.WatchedDataSource;
import com.taskmanager.persistence.pool.SessionSettings;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import javax.sql.DataSource;

/// Two pools on one database. The relay has its own: with the in-process transport it waits for
/// consumers that need connections too, and must not hold the last one.
@Configuration(proxyBeanMethods = false)
class PoolWiring {
    static final String RELAY_POOL = "relayPool";
    private static final String MAIN_POOL = "dataSource";
    private static final int SURVEY_CONNECTIONS = 2;

    /// As long as the main pool's: a relay that waits longer holds up its own end.
    private static final int CONNECTION_WAIT_MS = 3_000;

    /// Before the main pool opens its first connection.
    @Bean
    static BeanPostProcessor mainPoolSettings(ObjectProvider<HistoryGuard> guard) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (name.equals(MAIN_POOL) && bean instanceof HikariDataSource pool) {
                    SessionSettings.main().applyTo(pool);
                    guard.ifAvailable(it -> WatchedDataSource.under(pool, it));
                }
                return bean;
            }
        };
    }

    @Bean(name = RELAY_POOL, defaultCandidate = false)
    HikariDataSource relayPool(
            JdbcConnectionDetails details,
            ProgramSettings settings,
            ObjectProvider<HistoryGuard> guard) {
        var config = new HikariConfig();
        config.setPoolName("relay");
        config.setJdbcUrl(details.getJdbcUrl());
        config.setUsername(details.getUsername());
        config.setPassword(details.getPassword());
        config.setMaximumPoolSize(settings.relay().workers() + SURVEY_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_WAIT_MS);
        config.setInitializationFailTimeout(-1);
        SessionSettings.relay(settings.relay().publishDeadline()).applyTo(config);
        guard.ifAvailable(it -> WatchedDataSource.under(config, it));
        return new HikariDataSource(config);
    }

    /// One pool asked for both: they lead to the same database, and a question to a database that
    /// is away takes as long as a pool waits.
    @Bean
    HealthIndicator dbHealthIndicator(DataSource database) {
        return new DataSourceHealthIndicator(database);
    }
}
