package com.taskmanager.bootstrap.wiring;

import com.taskmanager.application.port.EventFormat;
import com.taskmanager.application.port.EventReading;
import com.taskmanager.dapr.event.CloudEventFormat;
import com.taskmanager.dapr.event.CloudEventReading;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Events as the wire contract has them, whatever transport carries them.
@Configuration(proxyBeanMethods = false)
class WireWiring {
    @Bean
    EventFormat eventFormat() {
        return new CloudEventFormat();
    }

    @Bean
    EventReading eventReading() {
        return new CloudEventReading();
    }
}
