package com.taskmanager.bootstrap.adapter.functions;

import com.taskmanager.bootstrap.door.Answer;
import com.taskmanager.bootstrap.door.Call;

import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;

import java.util.function.Function;

/// The functions for people. Registered under their names rather than found by the names of beans,
/// because use cases have the same ones.
@Configuration(proxyBeanMethods = false)
class CommandFunctions {
    private static final ResolvableType TYPE =
            ResolvableType.forClassWithGenerics(Function.class, Call.class, Answer.class);

    @Bean
    FunctionRegistration<Function<Call, Answer>> addTaskFunction(TaskFunctions tasks) {
        return named("addTask", tasks::add);
    }

    @Bean
    FunctionRegistration<Function<Call, Answer>> listTasksFunction(TaskFunctions tasks) {
        return named("listTasks", tasks::list);
    }

    @Bean
    FunctionRegistration<Function<Call, Answer>> getTaskFunction(TaskFunctions tasks) {
        return named("getTask", tasks::get);
    }

    @Bean
    FunctionRegistration<Function<Call, Answer>> updateTaskFunction(TaskFunctions tasks) {
        return named("updateTask", tasks::update);
    }

    @Bean
    FunctionRegistration<Function<Call, Answer>> completeTaskFunction(TaskFunctions tasks) {
        return named("completeTask", tasks::complete);
    }

    @Bean
    FunctionRegistration<Function<Call, Answer>> deleteTaskFunction(TaskFunctions tasks) {
        return named("deleteTask", tasks::delete);
    }

    private static FunctionRegistration<Function<Call, Answer>> named(
            String name, Function<Call, Answer> function) {
        return new FunctionRegistration<>(function, name).type(TYPE.getType());
    }
}
