package com.taskmanager.bootstrap.adapter.functions;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.ApplyDelivery;
import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.InboxObserver;
import com.taskmanager.bootstrap.door.Answer;

import org.springframework.beans.factory.annotation.Qualifier;
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
            ResolvableType.forClassWithGenerics(Function.class, DeliveryBody.class, Answer.class);

    @Bean
    FunctionRegistration<Function<DeliveryBody, Answer>> recurringTasksFunction(
            ApplyDelivery applyDelivery, List<Consumer> consumers, InboxObserver observer) {
        var consumer = named("recurring-task-service", consumers);
        var function = new DeliveryFunction(applyDelivery, consumer, Topic.TASK_EVENTS, observer);
        return registered("recurringTasks", function);
    }

    @Bean
    FunctionRegistration<Function<DeliveryBody, Answer>> deadLettersFunction(
            @Qualifier("keepLetters") ApplyDelivery keepLetters,
            List<Consumer> consumers,
            InboxObserver observer) {
        var consumer = named("dead-letter-handler", consumers);
        var function = new DeliveryFunction(keepLetters, consumer, Topic.DEAD_LETTERS, observer);
        return registered("deadLetters", function);
    }

    private static FunctionRegistration<Function<DeliveryBody, Answer>> registered(
            String name, DeliveryFunction function) {
        return new FunctionRegistration<Function<DeliveryBody, Answer>>(function, name)
                .type(TYPE.getType());
    }

    private static Consumer named(String name, List<Consumer> consumers) {
        return consumers.stream()
                .filter(consumer -> consumer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no consumer " + name));
    }
}
