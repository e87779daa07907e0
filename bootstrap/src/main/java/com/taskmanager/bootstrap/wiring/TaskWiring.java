package com.taskmanager.bootstrap.wiring;

import com.taskmanager.application.port.Events;
import com.taskmanager.application.port.Ids;
import com.taskmanager.application.port.TaskCatalog;
import com.taskmanager.application.port.Tasks;
import com.taskmanager.application.port.UnitOfWork;
import com.taskmanager.application.port.UserLocks;
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
import com.taskmanager.application.task.TaskUseCases.TaskStore;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.InstantSource;

/// What people do with their tasks.
@Configuration(proxyBeanMethods = false)
class TaskWiring {
    @Bean
    TaskUseCases taskUseCases(
            UnitOfWork unitOfWork, UserLocks locks, TaskStore store, Ids ids, InstantSource clock) {
        return new TaskUseCases(unitOfWork, locks, store, ids, clock);
    }

    @Bean
    TaskStore taskStore(Tasks tasks, TaskCatalog catalog, Events events) {
        return new TaskStore(tasks, catalog, events);
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
    FindNextOccurrence findNextOccurrence(TaskUseCases tasks) {
        return tasks.findNextOccurrence();
    }

    @Bean
    ListTasks listTasks(TaskUseCases tasks) {
        return tasks.listTasks();
    }

    @Bean
    RunBatch runBatch(TaskUseCases tasks) {
        return tasks.runBatch();
    }
}
