package com.taskmanager.bootstrap.doors;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.idempotency.IdempotencyUseCases;
import com.taskmanager.application.idempotency.OncePerKey;
import com.taskmanager.application.inbox.ApplyDelivery;
import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.InboxObserver;
import com.taskmanager.application.lookup.ShowTimeline;
import com.taskmanager.application.replay.Replays;
import com.taskmanager.application.task.ChangeTask;
import com.taskmanager.application.task.CompleteTask;
import com.taskmanager.application.task.CreateTask;
import com.taskmanager.application.task.DeleteTask;
import com.taskmanager.application.task.FindNextOccurrence;
import com.taskmanager.application.task.FindTask;
import com.taskmanager.application.task.ListTasks;
import com.taskmanager.application.task.ReopenTask;
import com.taskmanager.application.task.RestoreTask;
import com.taskmanager.application.task.RunBatch;
import com.taskmanager.application.task.SkipOccurrence;
import com.taskmanager.application.task.TaskUseCases;
import com.taskmanager.application.testing.InMemoryWorld;
import com.taskmanager.bootstrap.adapter.operations.InboxDesk;
import com.taskmanager.bootstrap.adapter.operations.OutboxDesk;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

import java.util.Set;

/// All doors, and behind them a write path in memory.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@ComponentScan({
    "com.taskmanager.bootstrap.door",
    "com.taskmanager.bootstrap.problem",
    "com.taskmanager.bootstrap.security",
    "com.taskmanager.bootstrap.adapter.rest",
    "com.taskmanager.bootstrap.adapter.functions",
    "com.taskmanager.bootstrap.adapter.operations",
    "com.taskmanager.bootstrap.adapter.pages"
})
class House {
    @Bean
    InMemoryWorld world() {
        return new InMemoryWorld();
    }

    @Bean
    InboxObserver inboxObserver() {
        return (_, _) -> {};
    }

    @Bean
    Inboxes inboxes() {
        return new Inboxes();
    }

    @Bean
    ApplyDelivery applyDelivery(Inboxes inboxes) {
        return inboxes;
    }

    @Bean(defaultCandidate = false)
    ApplyDelivery keepLetters(Inboxes inboxes) {
        return inboxes;
    }

    @Bean
    Consumer deadLetterConsumer() {
        return new Consumer("dead-letter-handler", false, Set.of(), _ -> {});
    }

    @Bean
    Consumer recurringTaskConsumer() {
        return new Consumer("recurring-task-service", true, Set.of(Topic.TASK_EVENTS), _ -> {});
    }

    @Bean
    ShowTimeline showTimeline() {
        return new ToldTimelines();
    }

    /// What the groups of the health endpoint are made of.
    @Bean
    HealthIndicator dbHealthIndicator() {
        return () -> Health.up().build();
    }

    @Bean
    HealthIndicator outboxAgeHealthIndicator() {
        return () -> Health.up().build();
    }

    @Bean
    HealthIndicator topicsHealthIndicator() {
        return () -> Health.up().build();
    }

    @Bean
    OncePerKey oncePerKey(InMemoryWorld world) {
        return new IdempotencyUseCases(world.unitOfWork(), world.answers(), world.clock())
                .oncePerKey();
    }

    @Bean
    InboxDesk inboxDesk(InMemoryWorld world) {
        return OperatorsAway.inboxes(world);
    }

    @Bean
    Replays replays(InMemoryWorld world) {
        return OperatorsAway.replays(world);
    }

    @Bean
    OutboxDesk outboxDesk(InMemoryWorld world) {
        return OperatorsAway.outbox(world);
    }

    @Bean
    TaskUseCases taskUseCases(InMemoryWorld world) {
        return world.useCases();
    }

    @Bean
    CreateTask createTask(TaskUseCases tasks) {
        return tasks.createTask();
    }

    @Bean
    ChangeTask changeTask(TaskUseCases tasks) {
        return tasks.changeTask();
    }

    @Bean
    CompleteTask completeTask(TaskUseCases tasks) {
        return tasks.completeTask();
    }

    @Bean
    ReopenTask reopenTask(TaskUseCases tasks) {
        return tasks.reopenTask();
    }

    @Bean
    SkipOccurrence skipOccurrence(TaskUseCases tasks) {
        return tasks.skipOccurrence();
    }

    @Bean
    DeleteTask deleteTask(TaskUseCases tasks) {
        return tasks.deleteTask();
    }

    @Bean
    RestoreTask restoreTask(TaskUseCases tasks) {
        return tasks.restoreTask();
    }

    @Bean
    FindTask findTask(TaskUseCases tasks) {
        return tasks.findTask();
    }

    @Bean
    ListTasks listTasks(TaskUseCases tasks) {
        return tasks.listTasks();
    }

    @Bean
    FindNextOccurrence findNextOccurrence(TaskUseCases tasks) {
        return tasks.findNextOccurrence();
    }

    @Bean
    RunBatch runBatch(TaskUseCases tasks) {
        return tasks.runBatch();
    }
}
