package com.taskmanager.bootstrap.wiring;

import com.taskmanager.application.inbox.AdoptionOperations;
import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.Inbox;
import com.taskmanager.application.inbox.RegisterConsumer.Registered;
import com.taskmanager.persistence.inbox.JdbcInbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;

/// Makes the consumers of this process known before anything is delivered to them.
@Configuration(proxyBeanMethods = false)
class RegistrationWiring {
    private static final Logger log = LoggerFactory.getLogger(RegistrationWiring.class);

    @Bean
    AdoptionOperations adoptionOperations(Inbox inbox, JdbcInbox tables, List<Consumer> consumers) {
        return inbox.adoptionOperations(consumers, tables.registry(), tables.desk());
    }

    @Bean
    @DependsOnDatabaseInitialization
    InitializingBean registration(
            AdoptionOperations operations, List<Consumer> consumers, ProgramSettings settings) {
        var register = operations.registerConsumer();
        return () ->
                ActiveConsumers.of(consumers, settings)
                        .forEach(
                                consumer ->
                                        tell(
                                                consumer,
                                                register.register(
                                                        consumer, settings.newConsumers())));
    }

    private static void tell(Consumer consumer, Registered registered) {
        switch (registered) {
            case KNOWN, NEW -> {}
            case BEGINS_HERE ->
                    log.info("{} is new and begins behind the events that were there", consumer);
            case WAITS_FOR_REPLAY ->
                    log.info("{} is new and waits for what is delivered again", consumer);
        }
    }
}
