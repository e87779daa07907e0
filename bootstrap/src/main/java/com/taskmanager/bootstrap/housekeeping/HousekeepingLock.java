package com.taskmanager.bootstrap.housekeeping;

import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.UUID;

import javax.sql.DataSource;

/// One process of the cluster keeps house at a time, by the database's clock. A saving of work,
/// never a fence: a lock that expires does not stop its holder (ADR 12).
@Configuration(proxyBeanMethods = false)
@EnableSchedulerLock(defaultLockAtMostFor = "PT30M")
class HousekeepingLock {
    @Bean
    LockProvider lockProvider(DataSource database) {
        return new JdbcTemplateLockProvider(
                JdbcTemplateLockProvider.Configuration.builder()
                        .withJdbcTemplate(new JdbcTemplate(database))
                        .usingDbTime()
                        .withLockedByValue(UUID.randomUUID().toString())
                        .build());
    }
}
