package com.taskmanager.bootstrap.adapter.functions;

import com.taskmanager.application.inbox.ApplyDelivery;
import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.bootstrap.door.Answer;
import com.taskmanager.bootstrap.door.Content;

import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;

import java.util.List;
import java.util.function.Function;

/// The functions for the sidecar, one for each consumer. They are there in every process; where a
/// consumer's role is not active its inbox is closed and says so.
@Configuration(proxyBeanMethods = false)
class ConsumerFunctions {
    private static final ResolvableType TYPE =
            ResolvableType.forClassWithGenerics(Function.class, Content.class, Answer.class);

    @Bean
    FunctionRegistration<Function<Content, Answer>> recurringTasksFunction(
            ApplyDelivery applyDelivery, List<Consumer> consumers) {
        var consumer = named("recurring-task-service", consumers);
        return new FunctionRegistration<Function<Content, Answer>>(
                        new DeliveryFunction(applyDelivery, consumer), "recurringTasks")
                .type(TYPE.getType());
    }

    private static Consumer named(String name, List<Consumer> consumers) {
        return consumers.stream()
                .filter(consumer -> consumer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no consumer " + name));
    }
}
