package com.taskmanager.bootstrap.wiring;

import com.taskmanager.application.idempotency.ForgetAnswers;
import com.taskmanager.application.idempotency.IdempotencyUseCases;
import com.taskmanager.application.idempotency.KeptAnswers;
import com.taskmanager.application.idempotency.OncePerKey;
import com.taskmanager.application.port.UnitOfWork;
import com.taskmanager.persistence.idempotency.JdbcKeptAnswers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.InstantSource;

import javax.sql.DataSource;

/// Requests that may be sent again.
@Configuration(proxyBeanMethods = false)
class IdempotencyWiring {
    @Bean
    KeptAnswers keptAnswers(DataSource database) {
        return new JdbcKeptAnswers(JdbcClient.create(database));
    }

    @Bean
    IdempotencyUseCases idempotencyUseCases(
            UnitOfWork unitOfWork, KeptAnswers answers, InstantSource clock) {
        return new IdempotencyUseCases(unitOfWork, answers, clock);
    }

    @Bean
    OncePerKey oncePerKey(IdempotencyUseCases idempotency) {
        return idempotency.oncePerKey();
    }

    @Bean
    ForgetAnswers forgetAnswers(IdempotencyUseCases idempotency) {
        return idempotency.forgetAnswers();
    }
}
