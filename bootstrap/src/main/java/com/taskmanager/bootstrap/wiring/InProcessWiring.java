package com.taskmanager.bootstrap.wiring;

import com.taskmanager.application.inbox.ApplyDelivery;
import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.port.EventPublisher;
import com.taskmanager.bootstrap.adapter.inprocess.InProcessEventPublisher;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;

/// Everything in one process: the default.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
        name = "taskmanager.transport",
        havingValue = "in-process",
        matchIfMissing = true)
class InProcessWiring {
    @Bean
    EventPublisher eventPublisher(
            ApplyDelivery applyDelivery, List<Consumer> consumers, ProgramSettings settings) {
        return new InProcessEventPublisher(applyDelivery, ActiveConsumers.of(consumers, settings));
    }
}
