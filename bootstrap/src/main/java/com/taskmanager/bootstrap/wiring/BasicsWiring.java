package com.taskmanager.bootstrap.wiring;

import com.taskmanager.application.port.Ids;
import com.taskmanager.persistence.id.UuidV7Ids;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/// The clock and the chance that everything inside gets handed.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProgramSettings.class)
class BasicsWiring {
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    /// Any number of threads may share it.
    @Bean
    RandomGenerator random() {
        return () -> ThreadLocalRandom.current().nextLong();
    }

    @Bean
    Ids ids(InstantSource clock, RandomGenerator random) {
        return new UuidV7Ids(clock, random);
    }
}
