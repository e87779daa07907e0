package com.taskmanager.bootstrap.wiring;

import com.taskmanager.application.bin.EmptyBin;
import com.taskmanager.application.eventlog.KeepEventLog;
import com.taskmanager.application.port.EventFormat;
import com.taskmanager.application.port.Events;
import com.taskmanager.application.port.Ids;
import com.taskmanager.application.port.TaskCatalog;
import com.taskmanager.application.port.Tasks;
import com.taskmanager.application.port.UnitOfWork;
import com.taskmanager.application.port.UserLocks;
import com.taskmanager.persistence.eventlog.JdbcEventLogDays;
import com.taskmanager.persistence.task.JdbcBin;
import com.taskmanager.persistence.task.JdbcTaskCatalog;
import com.taskmanager.persistence.task.JdbcTasks;
import com.taskmanager.persistence.unit.JitteredPauses;
import com.taskmanager.persistence.unit.WritePath;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

import javax.sql.DataSource;

/// PostgreSQL behind the ports of the write path.
@Configuration(proxyBeanMethods = false)
class PersistenceWiring {
    @Bean
    LateWakes relayWakes() {
        return new LateWakes();
    }

    @Bean
    WritePath writePath(
            DataSource database,
            EventFormat format,
            Ids ids,
            LateWakes wakes,
            RandomGenerator random) {
        return new WritePath(database, format, ids, wakes, new JitteredPauses(random));
    }

    @Bean
    UnitOfWork unitOfWork(WritePath path) {
        return path.unitOfWork();
    }

    @Bean
    Events events(WritePath path) {
        return path.events();
    }

    @Bean
    UserLocks userLocks(WritePath path) {
        return path.locks();
    }

    @Bean
    Tasks tasks(DataSource database) {
        return new JdbcTasks(JdbcClient.create(database));
    }

    @Bean
    TaskCatalog taskCatalog(DataSource database) {
        return new JdbcTaskCatalog(JdbcClient.create(database));
    }

    @Bean
    EmptyBin emptyBin(UnitOfWork unitOfWork, DataSource database, InstantSource clock) {
        return EmptyBin.of(unitOfWork, new JdbcBin(JdbcClient.create(database)), clock);
    }

    @Bean
    KeepEventLog keepEventLog(DataSource database, InstantSource clock) {
        return KeepEventLog.of(new JdbcEventLogDays(database), clock);
    }
}
