package com.taskmanager.bootstrap.wiring;

import com.taskmanager.application.port.EventPublisher;
import com.taskmanager.dapr.publish.DaprEventPublisher;
import com.taskmanager.dapr.publish.Sidecar;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Events through a sidecar; deliveries come back to the functions door.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "taskmanager.transport", havingValue = "dapr")
class DaprWiring {
    @Bean(destroyMethod = "close")
    EventPublisher eventPublisher(ProgramSettings settings) {
        var dapr = settings.dapr();
        var token = dapr.apiToken().isEmpty() ? null : dapr.apiToken();
        return new DaprEventPublisher(
                new Sidecar(
                        dapr.host(),
                        dapr.grpcPort(),
                        token,
                        Sidecar.KAFKA,
                        settings.relay().publishDeadline()));
    }
}
