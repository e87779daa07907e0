package com.taskmanager.bootstrap.wiring;

import com.taskmanager.application.history.HistoryGuard;
import com.taskmanager.application.history.HistoryWitness;
import com.taskmanager.bootstrap.adapter.embedded.EmbeddedPostgres;
import com.taskmanager.bootstrap.adapter.file.FileHistoryWitness;
import com.taskmanager.bootstrap.housekeeping.RememberHistory;
import com.taskmanager.persistence.history.JdbcDatabaseHistory;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;

import javax.sql.DataSource;

/// Watches over the database's past, where there is a place to remember it.
@Configuration(proxyBeanMethods = false)
@Conditional(PlaceForWitness.class)
class HistoryWiring {
    @Bean
    HistoryWitness historyWitness(
            ProgramSettings settings, ObjectProvider<EmbeddedPostgres> embedded) {
        var named = settings.historyWitness();
        return new FileHistoryWitness(
                named == null ? embedded.getObject().dataDir().resolve("history") : Path.of(named));
    }

    @Bean
    HistoryGuard historyGuard(HistoryWitness witness, ProgramSettings settings) {
        return new HistoryGuard(witness, settings.trust());
    }

    @Bean
    RememberHistory rememberHistory(HistoryGuard guard, DataSource database) {
        return new RememberHistory(guard, new JdbcDatabaseHistory(database));
    }

    /// A database that had no table to declare its past in was let in to get one.
    @Bean
    @DependsOnDatabaseInitialization
    InitializingBean admissionOfTheMigrated(HistoryGuard guard, DataSource database) {
        return () -> guard.admit(new JdbcDatabaseHistory(database));
    }
}
