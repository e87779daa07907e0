package com.taskmanager.bootstrap.wiring;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.port.Events;
import com.taskmanager.application.port.Tasks;
import com.taskmanager.application.recurring.ContinueSeries;
import com.taskmanager.application.recurring.RecurringUseCases;
import com.taskmanager.bootstrap.telemetry.TracedEffect;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.InstantSource;
import java.util.Set;

/// The services that live from events.
@Configuration(proxyBeanMethods = false)
class ConsumerWiring {
    @Bean
    ContinueSeries continueSeries(Tasks tasks, Events events, InstantSource clock) {
        return new RecurringUseCases(tasks, events, clock).continueSeries();
    }

    /// Ordered: a completion must not overtake the change before it.
    @Bean
    Consumer recurringTaskConsumer(
            ContinueSeries continueSeries, Tracer tracer, Propagator propagator) {
        return new Consumer(
                Role.RECURRING_TASK_SERVICE.id(),
                true,
                Set.of(Topic.TASK_EVENTS),
                new TracedEffect("continue series", continueSeries::after, tracer, propagator));
    }

    /// Without order, so that what lies there can be discarded.
    @Bean
    Consumer deadLetterConsumer() {
        return new Consumer(
                Role.DEAD_LETTER_HANDLER.id(),
                false,
                Set.of(),
                event -> {
                    throw new IllegalStateException("no effect of " + event.id() + " is here");
                });
    }
}
