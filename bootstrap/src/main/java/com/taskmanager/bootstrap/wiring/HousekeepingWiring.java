package com.taskmanager.bootstrap.wiring;

import com.taskmanager.application.port.Ids;
import com.taskmanager.persistence.lease.Leases;

import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import javax.sql.DataSource;

/// One process of the cluster keeps house at a time.
@Configuration(proxyBeanMethods = false)
@EnableSchedulerLock(defaultLockAtMostFor = "PT30M")
class HousekeepingWiring {
    @Bean
    LockProvider lockProvider(DataSource database, Ids ids) {
        return Leases.of(database, ids.next().toString());
    }
}
